import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoreList } from '../../workbook/spot-check/spot-check-list';
import { dayOf } from '../../workbook/date-text';
import { Choice } from '../choice';
import { Heading } from '../heading';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { TextBox } from '../text-box';
import { CommandForm } from './command-form';

const words = strings.flow.sample;

type Way = keyof typeof words.ways;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface SampleFormProps {
  readonly session: Session;
  readonly state: PaneState;
  /** The 汇总 list to draw from; without it all 自评表 of the workbook are drawn from. */
  readonly list?: ScoreList;
}

/** 抽查 beside a 汇总 list. */
export function ListSample(props: SampleFormProps & { readonly list: ScoreList }) {
  return (
    <section className={useStyles().section}>
      <Heading>{words.title}</Heading>
      <SampleForm {...props} />
    </section>
  );
}

/** 抽取样本: the seed is today's date until somebody has another; it is printed with the sample. */
export function SampleForm({ session, state, list }: SampleFormProps) {
  const [seed, setSeed] = useState(() => dayOf(new Date()).replace(/\D/g, ''));
  const [way, setWay] = useState<Way>('none');
  const isNumber = /^\d{1,9}$/.test(seed.trim());
  return (
    <CommandForm
      command={words.command}
      ready={canWrite(state) && isNumber}
      onCommand={() =>
        void session.drawSample({
          seed: Number(seed),
          by: way === 'none' ? null : way,
          ...(list && { list: list.sheet }),
        })
      }
    >
      <Text>{list ? words.fromList(list.sheetName, list.projects.length) : words.body}</Text>
      <Field label={words.by}>
        <Choice value={way} onChange={(value) => setWay(value as Way)}>
          {(Object.keys(words.ways) as Way[]).map((each) => (
            <option key={each} value={each}>
              {words.ways[each]}
            </option>
          ))}
        </Choice>
      </Field>
      <Field
        label={words.seed}
        {...(!isNumber && { validationState: 'error' as const, validationMessage: words.seedWrong })}
      >
        <TextBox value={seed} inputMode="numeric" maxLength={9} onChange={setSeed} />
      </Field>
    </CommandForm>
  );
}
