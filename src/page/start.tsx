import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { strings } from './strings';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    maxWidth: '640px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  refusal: { color: tokens.colorStatusDangerForeground1 },
});

interface StartProps {
  readonly over: boolean;
  /** What is under way, in words. */
  readonly busy: string | null;
  readonly refusal: string | null;
  readonly onOpen: () => void;
}

/** Before a workbook is open: what the page is for, one button, and what it does not do. */
export function Start({ over, busy, refusal, onOpen }: StartProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{strings.product}</h1>
      <Text>{strings.what}</Text>
      <div className={mergeClasses(styles.zone, over && styles.over)}>
        <Button appearance="primary" size="large" autoFocus disabledFocusable={busy !== null} onClick={onOpen}>
          {strings.open}
        </Button>
        {busy === null ? (
          <Text>{over ? strings.dropNow : strings.dropHere}</Text>
        ) : (
          <Spinner size="tiny" label={busy} />
        )}
      </div>
      <div role="alert">{refusal !== null && <Text className={styles.refusal}>{refusal}</Text>}</div>
      <Text>{strings.promise}</Text>
    </main>
  );
}
