import { Text } from '@fluentui/react-components';
import type { Finding } from '../../rules/finding';
import { findingLines } from '../../workbook/check/finding-lines';
import type { PartProps } from '../part';
import { Evidence } from './evidence';

interface StillOpenProps extends PartProps {
  /** In a sentence, by how many there are to be corrected and to be filled in. */
  readonly said: (errors: number, open: number) => string;
  /** Name of the list. */
  readonly list: string;
  /** Something is open that is no finding, and the sentence says it. */
  readonly alsoOpen?: boolean;
}

/** What must be corrected or filled in on a form before a command makes another sheet of it, each a link to its cell; nothing where it is done. */
export function StillOpen({ session, state: { answers }, checked, said, list, alsoOpen = false }: StillOpenProps) {
  const isOpen = (finding: Finding) => !answers.has(finding);
  const wrong = checked.findings.filter((finding) => finding.severity === 'error' && isOpen(finding));
  const open = checked.open.filter(isOpen);
  if (wrong.length + open.length === 0 && !alsoOpen) return null;
  return (
    <div>
      <Text>{said(findingLines(wrong).length, open.length)}</Text>
      <Evidence label={list} findings={[...wrong, ...open]} onReveal={(at) => void session.reveal(at)} />
    </div>
  );
}
