import { type InputOf, sessionEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller, Ip } from '@nestjs/common';
import { CompletePasswordReset } from '../use-cases/complete-password-reset';
import { Register } from '../use-cases/register';
import { RequestPasswordReset } from '../use-cases/request-password-reset';
import { ResendVerification } from '../use-cases/resend-verification';
import { SignUpFirstOfficer } from '../use-cases/sign-up-first-officer';
import { VerifyEmail } from '../use-cases/verify-email';

/** Accounts before and beside a session. */
@Controller()
export class AccountsController {
  constructor(
    private readonly registerAccount: Register,
    private readonly signUpFirstOfficer: SignUpFirstOfficer,
    private readonly verify: VerifyEmail,
    private readonly resend: ResendVerification,
    private readonly requestReset: RequestPasswordReset,
    private readonly completeReset: CompletePasswordReset,
  ) {}

  @Endpoint(sessionEndpoints.register)
  register(@Ip() ip: string, @Input() input: InputOf<typeof sessionEndpoints.register>): Promise<void> {
    return this.registerAccount.execute({ ip }, input.body);
  }

  @Endpoint(sessionEndpoints.firstOfficer)
  firstOfficer(@Input() input: InputOf<typeof sessionEndpoints.firstOfficer>): Promise<void> {
    return this.signUpFirstOfficer.execute(input.body);
  }

  @Endpoint(sessionEndpoints.verifyEmail)
  verifyEmail(@Input() input: InputOf<typeof sessionEndpoints.verifyEmail>): Promise<void> {
    return this.verify.execute(input.body.token);
  }

  @Endpoint(sessionEndpoints.resendVerification)
  resendVerification(@Ip() ip: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.resend.execute({ ip }, actor);
  }

  @Endpoint(sessionEndpoints.requestPasswordReset)
  requestPasswordReset(@Ip() ip: string, @Input() input: InputOf<typeof sessionEndpoints.requestPasswordReset>): Promise<void> {
    return this.requestReset.execute({ ip }, input.body.email);
  }

  @Endpoint(sessionEndpoints.completePasswordReset)
  completePasswordReset(@Input() input: InputOf<typeof sessionEndpoints.completePasswordReset>): Promise<void> {
    return this.completeReset.execute(input.body.token, input.body.password);
  }
}
