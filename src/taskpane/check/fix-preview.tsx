import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../rules/finding';
import { CommandButton } from '../command-button';
import type { FixChoice, PaneState, Session } from '../session';
import { S } from '../strings';
import { FixLine } from './fix-line';
import { placeKey } from './lines';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface FixPreviewProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly choices: readonly FixChoice[];
  readonly ready: boolean;
  readonly onClose: () => void;
}

/** 自动更正: every repair with what stands there now and what will; nothing is written before the button is pressed. */
export function FixPreview({ session, state, choices, ready, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = choices.map(({ form, findings }) => ({
    form,
    findings: findings.filter((finding) => !left.has(keyOf(finding))),
  }));
  const count = chosen.reduce((sum, { findings }) => sum + findings.length, 0);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const fix = async () => {
    if (await session.fix(chosen.filter(({ findings }) => findings.length > 0))) onClose();
  };
  return (
    <section className={styles.root} aria-label={S.check.autoFix}>
      <Text weight="semibold">{choices.length > 0 ? S.check.fixPreview : S.check.fixNone}</Text>
      {choices.flatMap(({ findings }) =>
        findings.map((finding) => (
          <Checkbox
            key={keyOf(finding)}
            checked={!left.has(keyOf(finding))}
            onChange={() => toggle(keyOf(finding))}
            label={<FixLine finding={finding} sheet={state.sheet} />}
          />
        )),
      )}
      <div className={styles.commands}>
        {choices.length > 0 && (
          <CommandButton size="small" appearance="primary" ready={ready && count > 0} onClick={() => void fix()}>
            {S.check.fixAll(count)}
          </CommandButton>
        )}
        <Button size="small" onClick={onClose}>
          {choices.length > 0 ? S.cancel : S.close}
        </Button>
      </div>
    </section>
  );
}

function keyOf({ rule, at, fix }: Finding): string {
  return [rule, placeKey(at), fix?.label ?? ''].join('\n');
}
