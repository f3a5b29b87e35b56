import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons/svg/table-add';
import { Heading } from './heading';
import { S } from './strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1 },
  body: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

/** No form on the shown sheet: says so and shows the way to one. */
export function NoFormHere({ onInsert }: { readonly onInsert: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TableAdd24Regular className={styles.icon} aria-hidden />
      <Heading>{S.noForm.title}</Heading>
      <Text className={styles.body}>{S.noForm.body}</Text>
      <Button appearance="primary" onClick={onInsert}>
        {S.noForm.go}
      </Button>
    </div>
  );
}
