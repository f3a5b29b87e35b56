import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../section';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { FromTable } from './from-table';
import { Indicators } from './indicators';
import { NewOverallGoals } from './new-overall-goals';
import { NewSheet } from './new-sheet';
import { PasteTable } from './paste-table';
import { ProjectLibrary } from './project-library';
import { chooseSections, openSections } from './sections';
import type { SectionChoices } from './sections';

const useStyles = makeStyles({
  sections: { margin: `calc(-1 * ${tokens.spacingVerticalS}) calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface InsertTabProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly sections: SectionChoices;
  readonly onSections: (choices: SectionChoices) => void;
}

/** 套表: put in a new form, add and remove indicators of the shown one. */
export function InsertTab({ session, state, sections, onSections }: InsertTabProps) {
  const styles = useStyles();
  const hasForm = (state.sheet?.forms.length ?? 0) > 0;
  const [openedWithoutForm] = useState(!hasForm);
  const open = openSections(sections, hasForm, openedWithoutForm);
  return (
    <Accordion
      multiple
      collapsible
      className={styles.sections}
      openItems={open}
      onToggle={(_, { openItems }) => onSections(chooseSections(sections, open, openItems))}
    >
      <Section value="insert" title={strings.insert.section}>
        <NewSheet session={session} state={state} />
        <NewOverallGoals session={session} state={state} />
      </Section>
      <Section value="paste" title={strings.paste.section}>
        <PasteTable session={session} state={state} />
      </Section>
      <Section value="library" title={strings.library.section}>
        <ProjectLibrary session={session} state={state} />
      </Section>
      <Section value="convert" title={strings.convert.section}>
        <FromTable session={session} state={state} />
      </Section>
      <Section value="indicators" title={strings.indicators.section}>
        <Indicators session={session} state={state} />
      </Section>
    </Accordion>
  );
}
