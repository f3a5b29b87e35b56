import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PaneState, Session } from '../session';
import { S } from '../strings';
import { Holds } from './holds';
import { Indicators } from './indicators';
import { NewSheet } from './new-sheet';

const useStyles = makeStyles({
  sections: { margin: `calc(-1 * ${tokens.spacingVerticalS}) calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { fontWeight: tokens.fontWeightSemibold },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface InsertTabProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 套表: put in a new form, add and remove indicators of the shown one, see what the workbook holds. */
export function InsertTab({ session, state }: InsertTabProps) {
  const styles = useStyles();
  const hasForm = (state.sheet?.forms.length ?? 0) > 0;
  const [open, setOpen] = useState<readonly unknown[]>(() => [hasForm ? 'indicators' : 'insert', 'holds']);
  useEffect(() => {
    if (state.holds === 'unknown' && state.busy === null) void session.summarise();
  }, [session, state.holds, state.busy]);
  const count = typeof state.holds === 'string' ? null : state.holds.length;
  return (
    <Accordion
      multiple
      collapsible
      className={styles.sections}
      openItems={[...open]}
      onToggle={(_, { openItems }) => setOpen(openItems)}
    >
      <Section value="insert" title={S.insert.section}>
        <NewSheet session={session} state={state} />
      </Section>
      <Section value="indicators" title={S.indicators.section}>
        <Indicators session={session} state={state} />
      </Section>
      <Section value="holds" title={count ? S.insert.holdsCount(count) : S.insert.holds}>
        <Holds session={session} holds={state.holds} />
      </Section>
    </Accordion>
  );
}

interface SectionProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ value, title, children }: SectionProps) {
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
