import { type InputOf, type PersonalDataResponse, privacyEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { type AppReply, CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller, Res } from '@nestjs/common';
import { ErasePerson } from '../privacy/erase-person';
import { ExportPersonalData } from '../privacy/export-personal-data';
import { SessionCookie } from './session-cookie';

@Controller()
export class PrivacyController {
  constructor(
    private readonly exportPersonalData: ExportPersonalData,
    private readonly erasePerson: ErasePerson,
    private readonly cookie: SessionCookie,
  ) {}

  @Endpoint(privacyEndpoints.export)
  export(@CurrentActor() actor: Actor): Promise<PersonalDataResponse> {
    return this.exportPersonalData.execute(actor);
  }

  @Endpoint(privacyEndpoints.erase)
  async erase(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof privacyEndpoints.erase>, @Res({ passthrough: true }) reply: AppReply): Promise<void> {
    await this.erasePerson.execute(actor, input.body.email);
    this.cookie.clear(reply);
  }
}
