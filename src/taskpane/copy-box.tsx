import { Field, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { copyFrom } from './clipboard';
import { CommandButton } from './command-button';
import { strings } from './strings';

interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  readonly command: string;
  /** Beside a command that matters more. */
  readonly quiet?: true;
}

/** A text to be read and copied. */
export function CopyBox({ label, text, command, quiet }: CopyBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const copy = async () => {
    if (field.current) setCopied({ text, done: await copyFrom(field.current) });
  };
  return (
    <>
      <Field label={label}>
        <Textarea textarea={{ ref: field }} readOnly value={text} rows={10} />
      </Field>
      <CommandButton
        appearance={quiet ? 'secondary' : 'primary'}
        size={quiet ? 'small' : 'medium'}
        ready
        onClick={() => void copy()}
      >
        {command}
      </CommandButton>
      <Text size={200} role="status">
        {copied?.text === text && (copied.done ? strings.copied : strings.copyByHand)}
      </Text>
    </>
  );
}
