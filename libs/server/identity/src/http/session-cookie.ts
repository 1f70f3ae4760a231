import '@fastify/cookie';
import { type AppReply, CONFIG, type Config, SECURE_SESSION_COOKIE, SESSION_COOKIE } from '@matxich/platform';
import { Inject, Injectable } from '@nestjs/common';

const fourteenDays = 14 * 24 * 3600;

/** The cookie that carries the session token; on https it is bound to this host and to TLS by its name. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean };

  constructor(@Inject(CONFIG) config: Config) {
    const secure = config.publicUrl.startsWith('https:');
    this.name = secure ? SECURE_SESSION_COOKIE : SESSION_COOKIE;
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  write(reply: AppReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: fourteenDays }).header('cache-control', 'no-store');
  }

  clear(reply: AppReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
