import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { CellRef } from '../../model/cell';
import type { NextStep, ProjectLine } from '../../workbook/process/project-lines';
import { CommandButton } from '../command-button';
import { canWrite } from '../session';
import type { PaneState } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { Counts } from './counts';
import { nextWords, shortTitle, stageWords } from './project-words';
import { StageTrack } from './stage-track';

const words = strings.projects;

const INDENT = '20px';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: INDENT,
  },
  stage: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  next: { marginLeft: 'auto', whiteSpace: 'nowrap', minWidth: 0 },
  forms: { listStyleType: 'none', margin: 0, padding: `0 0 0 ${INDENT}` },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  link: { textAlign: 'left', minHeight: '24px', overflowWrap: 'anywhere' },
});

interface ProjectItemProps {
  readonly state: PaneState;
  readonly project: ProjectLine;
  /** Its forms are listed. */
  readonly open: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onForm: (at: CellRef) => void;
  readonly onNext: (step: NextStep) => void;
}

/** A project: its name opens its forms; below it how far it has come, what is found and the button of the next step. */
export function ProjectItem({ state, project, open, isTabStop, onFocus, onToggle, onForm, onNext }: ProjectItemProps) {
  const styles = useStyles();
  const { forms, counts, next } = project;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={styles.item} data-project onFocus={onFocus}>
      <button
        type="button"
        className={styles.name}
        data-line={project.key}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={open}
        onClick={onToggle}
      >
        <Chevron aria-hidden className={styles.chevron} />
        <Text weight="semibold" className={styles.title}>
          {shortTitle(project)}
        </Text>
      </button>
      <div className={styles.below}>
        <StageTrack reached={project.reached} />
        <Text size={200} className={styles.stage}>
          {stageWords(project)}
        </Text>
        <Counts counts={counts} />
        {next && (
          <CommandButton
            size="small"
            className={styles.next}
            // What only shows a sheet can be done in a read-only workbook, too.
            ready={'at' in next ? state.busy === null : canWrite(state)}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={words.nextOf(nextWords(next), shortTitle(project))}
            onClick={() => onNext(next)}
          >
            {nextWords(next)}
          </CommandButton>
        )}
      </div>
      {open && (
        <ul className={styles.forms} aria-label={words.formsOf(shortTitle(project))}>
          {forms.map((form) => (
            <li key={`${form.at.sheet} ${form.at.row}`} className={styles.form}>
              <Link as="button" className={styles.link} onClick={() => onForm(form.at)}>
                {words.form(words.kinds[form.kind], shorten(form.sheetName, 31))}
              </Link>
              <Counts counts={form.counts} />
            </li>
          ))}
          {forms.length === 0 && <li className={styles.stage}>{words.noForms}</li>}
        </ul>
      )}
    </li>
  );
}
