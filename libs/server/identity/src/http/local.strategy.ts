import type { AppRequest } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { SignIn, type SignInResult } from '../use-cases/sign-in';

/** Passport's part of a sign-in: takes the credentials from the body and hands them to the use case. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  validate(request: AppRequest, email: string, password: string): Promise<SignInResult> {
    return this.signIn.execute({ email, password, ip: request.ip, previousSessionId: request.signedIn?.sessionId ?? null });
  }
}
