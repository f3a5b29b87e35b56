import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

interface CommandButtonProps extends Pick<ButtonProps, 'appearance' | 'size' | 'className' | 'type' | 'onClick'> {
  readonly ref?: Ref<HTMLButtonElement>;
  /** If false the button is disabled but can keep the focus, which must not jump while a command runs. */
  readonly ready: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-label'?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

export function CommandButton({ ready, ...props }: CommandButtonProps) {
  return <Button {...(props as ButtonProps)} disabledFocusable={!ready} />;
}
