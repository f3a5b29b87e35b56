import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PROJECT_STAGES } from '../../workbook/process/project-stage';
import type { ProjectStage } from '../../workbook/process/project-stage';
import { strings } from '../strings';

const useStyles = makeStyles({
  track: { display: 'flex', gap: '2px', flexShrink: 0 },
  step: {
    width: '9px',
    height: '6px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  reached: {
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** The six stages: filled where there is a form, a record or a date of it. */
export function StageTrack({ reached }: { readonly reached: ReadonlySet<ProjectStage> }) {
  const styles = useStyles();
  const { stages, reachedAre } = strings.projects;
  const named = PROJECT_STAGES.filter((stage) => reached.has(stage)).map((stage) => stages[stage]);
  return (
    <span role="img" aria-label={reachedAre(named)} title={reachedAre(named)} className={styles.track}>
      {PROJECT_STAGES.map((stage) => (
        <span key={stage} className={mergeClasses(styles.step, reached.has(stage) && styles.reached)} />
      ))}
    </span>
  );
}
