import { SessionResolver } from '@matxich/platform';
import { Global, Module } from '@nestjs/common';
import { LocalStrategy } from './http/local.strategy';
import { SessionCookie } from './http/session-cookie';
import { SessionController } from './http/session.controller';
import { SessionRepository } from './persistence/session.repository';
import { SessionOfToken } from './queries/session-of-token.query';
import { SessionView } from './queries/session-view.query';
import { UserReader } from './queries/user.reader';
import { Throttle } from './throttle/throttle';
import { ActAs } from './use-cases/act-as';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere';

/** Global because every context's routes and readers rest on it. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [
    { provide: SessionResolver, useClass: SessionOfToken },
    SessionRepository, SessionView, UserReader, Throttle, SessionCookie, LocalStrategy,
    SignIn, SignOut, SignOutEverywhere, ActAs,
  ],
  exports: [SessionResolver],
})
export class IdentityModule {}
