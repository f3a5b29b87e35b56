import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { strings } from './strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, margin: 0, padding: 0 },
  step: { display: 'flex', gap: tokens.spacingHorizontalM, listStyleType: 'none' },
  number: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  start: { alignSelf: 'flex-start' },
});

/** Shown once, at the first start: what the add-in does, in three sentences. */
export function FirstRun({ onStart }: { readonly onStart: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h2 className={styles.title}>{strings.firstRun.title}</h2>
      <ol className={styles.steps}>
        {strings.firstRun.steps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <Button appearance="primary" className={styles.start} onClick={onStart}>
        {strings.firstRun.start}
      </Button>
    </main>
  );
}
