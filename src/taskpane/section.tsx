import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface SectionProps<Name extends string> {
  readonly value: Name;
  readonly title: string;
  readonly children: ReactNode;
}

/** A collapsible part of a tab. */
export function Section<Name extends string>({ value, title, children }: SectionProps<Name>) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h2">
        <span className={styles.title}>{title}</span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
