import type { PersonalDataResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { PersonalData, UnitOfWork, WrittenWords } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class ExportPersonalData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    private readonly writtenWords: WrittenWords,
  ) {}

  /** All contexts at one moment: a copy that contradicts itself proves nothing. */
  execute(actor: Actor): Promise<PersonalDataResponse> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const [person] = await tx.query<{ id: string; email: string; name: string; now: Date }[]>('SELECT id, email, name, clock_timestamp() AS now FROM users WHERE id = $1', [actor.userId]);
      if (!person) throw new DomainError('session.required');
      const data: PersonalDataResponse['data'] = {};
      for (const source of this.personalData.all()) data[source.name] = await source.export(tx, { userId: person.id, email: person.email });
      data['words'] = await this.writtenWords.of(tx, person.id);
      return { exportedAt: person.now.toISOString(), person: { id: person.id, email: person.email, name: person.name }, data };
    });
  }
}
