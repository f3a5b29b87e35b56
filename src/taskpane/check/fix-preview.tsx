import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { PreviewBox } from '../preview-box';
import type { FixChoice, Session } from '../session';
import { strings } from '../strings';
import { FixLine } from './fix-line';
import { chosenFixes, listFixes } from './fix-selection';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface FixPreviewProps {
  readonly session: Session;
  readonly sheet: CheckedSheet;
  readonly choices: readonly FixChoice[];
  readonly ready: boolean;
  readonly onClose: () => void;
}

/** 自动更正: every fix with the text before and after. Nothing is written until the button is pressed. */
export function FixPreview({ session, sheet, choices, ready, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set());
  const list = listFixes(choices, sheet, pressed);
  const chosen = chosenFixes(list);
  const count = chosen.reduce((sum, { findings }) => sum + findings.length, 0);
  const toggle = (key: string) => {
    const next = new Set(pressed);
    if (!next.delete(key)) next.add(key);
    setPressed(next);
  };
  const fix = async () => {
    if (await session.fix(chosen)) onClose();
  };
  const confirm = { label: strings.check.fixAll(count), ready: ready && count > 0, onClick: () => void fix() };
  return (
    <PreviewBox label={strings.check.autoFix} confirm={choices.length > 0 ? confirm : null} onClose={onClose}>
      <Text weight="semibold">{choices.length > 0 ? strings.check.fixPreview : strings.check.fixNone}</Text>
      {list.flatMap(({ fixes }) =>
        fixes.map(({ key, finding, replacesFigures, chosen: checked }) => (
          <Checkbox
            key={key}
            checked={checked}
            onChange={() => toggle(key)}
            label={
              <>
                <FixLine finding={finding} sheet={sheet} />
                {replacesFigures && (
                  <Text size={200} block className={styles.quiet}>
                    {strings.check.fixReplaces}
                  </Text>
                )}
              </>
            }
          />
        )),
      )}
    </PreviewBox>
  );
}
