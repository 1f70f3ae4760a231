import { DomainError, checkPassword } from '@matxich/domain';

/** @throws DomainError account.password_weak; `params.problem` and the message of the field `password` are a PasswordProblem */
export function checkNewPassword(password: string, email: string): void {
  const problem = checkPassword(password, email);
  if (problem) throw new DomainError('account.password_weak', { problem }, [{ path: 'password', message: problem }]);
}
