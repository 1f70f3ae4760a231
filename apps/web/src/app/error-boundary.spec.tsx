import { render, screen } from '@testing-library/react';
import { jest } from '@jest/globals';
import { startI18n } from '../i18n/i18n';
import { ErrorBoundary } from './error-boundary';

const Broken = () => {
  throw new Error('drawn wrongly');
};

beforeAll(() => startI18n('/vi'));

it('shows the way out when a page fails, and tries again at another address', () => {
  const silence = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { rerender } = render(<ErrorBoundary place="/a"><Broken /></ErrorBoundary>);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Trang bị lỗi');
  rerender(<ErrorBoundary place="/b"><p>fine</p></ErrorBoundary>);
  expect(screen.getByText('fine')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  silence.mockRestore();
});
