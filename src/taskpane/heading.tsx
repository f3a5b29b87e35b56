import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Heading of a part of a tab. */
export function Heading({ children }: { readonly children: string }) {
  return <h2 className={useStyles().heading}>{children}</h2>;
}
