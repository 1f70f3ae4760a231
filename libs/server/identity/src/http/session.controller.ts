import { type InputOf, type SessionResponse, sessionEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { type AppReply, type AppRequest, CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { SessionView } from '../queries/session-view.query';
import { ActAs } from '../use-cases/act-as';
import type { SignInResult } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { SignOutEverywhere } from '../use-cases/sign-out-everywhere';
import { SessionCookie } from './session-cookie';
import { SignInGuard } from './sign-in.guard';

@Controller()
export class SessionController {
  constructor(
    private readonly view: SessionView,
    private readonly cookie: SessionCookie,
    private readonly signOutHere: SignOut,
    private readonly signOutAll: SignOutEverywhere,
    private readonly actAsAnother: ActAs,
  ) {}

  @Endpoint(sessionEndpoints.read)
  read(@CurrentActor() actor: Actor | null): Promise<SessionResponse> {
    return this.view.of(actor);
  }

  @UseGuards(SignInGuard)
  @Endpoint(sessionEndpoints.signIn)
  signIn(@Req() request: { user: SignInResult }, @Res({ passthrough: true }) reply: AppReply): SessionResponse {
    this.cookie.write(reply, request.user.token);
    return request.user.session;
  }

  @Endpoint(sessionEndpoints.signOut)
  async signOut(@Req() request: AppRequest, @Res({ passthrough: true }) reply: AppReply): Promise<void> {
    await this.signOutHere.execute(request.signedIn!.sessionId);
    this.cookie.clear(reply);
  }

  @Endpoint(sessionEndpoints.signOutEverywhere)
  async signOutEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: AppReply): Promise<void> {
    await this.signOutAll.execute(actor);
    this.cookie.clear(reply);
  }

  @Endpoint(sessionEndpoints.actAs)
  async actAs(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof sessionEndpoints.actAs>, @Req() request: AppRequest, @Res({ passthrough: true }) reply: AppReply): Promise<SessionResponse> {
    const { token, session } = await this.actAsAnother.execute(actor, request.signedIn!.sessionId, input.body.organisationId);
    this.cookie.write(reply, token);
    return session;
  }
}
