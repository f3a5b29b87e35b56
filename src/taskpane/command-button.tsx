import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

interface CommandButtonProps extends Pick<ButtonProps, 'appearance' | 'size' | 'className' | 'type' | 'onClick'> {
  readonly ref?: Ref<HTMLButtonElement>;
  /** The command can be given now. Otherwise the button stays where the keyboard is: focus never jumps while work is under way. */
  readonly ready: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly children: ReactNode;
}

export function CommandButton({ ready, ...props }: CommandButtonProps) {
  return <Button {...(props as ButtonProps)} disabledFocusable={!ready} />;
}
