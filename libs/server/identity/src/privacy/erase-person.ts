import { type Actor, DomainError, mentionsOf } from '@matxich/domain';
import { Journal, PersonalData, type Tx, UnitOfWork, WrittenWords } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

interface Place {
  organisationId: string;
  others: number;
  otherAdmins: number;
  isAdmin: boolean;
}

/** Where the person is a member, and who would be left; locked, so that two administrators cannot leave at once. */
const places = `
  SELECT own.organisation_id AS "organisationId", own.role = 'admin' AS "isAdmin",
         (SELECT count(*)::int FROM memberships m WHERE m.organisation_id = own.organisation_id AND m.user_id <> $1) AS others,
         (SELECT count(*)::int FROM memberships m WHERE m.organisation_id = own.organisation_id AND m.user_id <> $1 AND m.role = 'admin') AS "otherAdmins"
  FROM memberships own WHERE own.user_id = $1`;

/** The right to be erased (Law 91/2025/QH15): at once, by the person, without anybody's leave. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    private readonly writtenWords: WrittenWords,
    private readonly journal: Journal,
  ) {}

  /**
   * @param email the person's own address, typed to confirm
   * @throws DomainError privacy.email_differs; member.last_admin while colleagues would be left without an administrator
   */
  execute(actor: Actor, email: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [person] = await tx.query<{ email: string }[]>('SELECT email FROM users WHERE id = $1 FOR UPDATE', [actor.userId]);
      if (person?.email !== email) throw new DomainError('privacy.email_differs', {}, [{ path: 'email', message: 'type the e-mail address of this account' }]);
      const organisationsLeftEmpty = await this.leave(tx, actor.userId);
      await this.journal.record(tx, { userId: actor.userId, organisationId: null }, 'user.erased', { userId: actor.userId });
      const leaving = { userId: actor.userId, email, organisationsLeftEmpty };
      const known = await this.personalData.knownOf(tx, leaving);
      const all = { ...leaving, known, mentions: mentionsOf(known) };
      const reworded = await this.writtenWords.cut(tx, all);
      for (const source of this.personalData.all()) await source.erase(tx, { ...all, reworded });
    });
  }

  private async leave(tx: Tx, userId: string): Promise<string[]> {
    await tx.query('SELECT 1 FROM memberships WHERE organisation_id IN (SELECT organisation_id FROM memberships WHERE user_id = $1) ORDER BY organisation_id, user_id FOR UPDATE', [userId]);
    const all = await tx.query<Place[]>(places, [userId]);
    const stuck = all.find((place) => place.isAdmin && place.others > 0 && place.otherAdmins === 0);
    if (stuck) throw new DomainError('member.last_admin', { organisationId: stuck.organisationId });
    return all.filter((place) => place.others === 0).map((place) => place.organisationId);
  }
}
