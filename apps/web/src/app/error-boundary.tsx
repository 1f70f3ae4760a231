import { Component, type ReactNode } from 'react';
import { BrokenPage } from './broken-page';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** The address: another one deserves a new attempt. */
  place?: string;
}

/** Catches what fails while drawing, so that the header and the way out stay. React asks for a class here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <BrokenPage /> : this.props.children;
  }
}
