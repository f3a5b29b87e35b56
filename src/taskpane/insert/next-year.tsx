import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ConversionPreview } from '../../workbook/convert/convert-table';
import { CommandButton } from '../command-button';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { ConversionBox } from './conversion-box';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
});

/** 沿用上年表: what stays and what is written anew, and then the draft. */
export function NextYear({ session, state, checked }: PartProps) {
  const styles = useStyles();
  const [preview, setPreview] = useState<ConversionPreview | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setPreview(null);
    button.current?.focus();
  };
  return (
    <div className={styles.root}>
      <Text size={200}>{strings.nextYear.body}</Text>
      <CommandButton
        ref={button}
        className={styles.command}
        ready={canWrite(state)}
        aria-expanded={preview !== null}
        onClick={() => (preview ? close() : void session.previewNextYear(checked).then(setPreview))}
      >
        {strings.nextYear.command}
      </CommandButton>
      {preview && (
        <ConversionBox
          label={strings.nextYear.command}
          preview={preview}
          ready={canWrite(state)}
          leftLabel={strings.nextYear.left}
          canKeep={false}
          onClose={close}
          onConfirm={() => {
            close();
            void session.draftNext(checked);
          }}
        />
      )}
    </div>
  );
}
