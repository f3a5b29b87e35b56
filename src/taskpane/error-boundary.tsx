import { Component } from 'react';
import type { ReactNode } from 'react';
import { Failure } from './failure';
import { strings } from './strings';

interface Props {
  readonly children: ReactNode;
}

/** An exception while rendering shows a sentence and a button to go on, not a white page. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failure message={strings.broken} onRetry={() => this.setState({ failed: false })} />;
  }
}
