import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { CertificatesController } from '../certificates/http/certificates.controller';
import { CertificateRepository } from '../certificates/persistence/certificate.repository';
import { ChangeCertificates } from '../certificates/use-cases/change-certificates';
import { EnterCertificate } from '../certificates/use-cases/enter-certificate';
import { ProfileModule } from '../profile/profile.module';
import { VerificationController } from './http/verification.controller';
import { CheckRepository } from './persistence/check.repository';
import { RequestRepository } from './persistence/request.repository';
import { BuyerWords } from './buyer-words';
import { CheckablesQuery } from './queries/checkables.query';
import { ChecksQuery } from './queries/checks.query';
import { VerificationQueueQuery } from './queries/verification-queue.query';
import { AskForCheck } from './use-cases/ask-for-check';
import { ReadChecks } from './use-cases/read-checks';
import { RecordCheck } from './use-cases/record-check';
import { UndoCheck } from './use-cases/undo-check';

/** Certificates and the ladder of proof: what firms declare, what officers looked at, until when that counts. */
@Module({
  imports: [ReferenceModule, ProfileModule],
  controllers: [CertificatesController, VerificationController],
  providers: [CertificateRepository, ChangeCertificates, EnterCertificate, CheckRepository, RequestRepository, CheckablesQuery, ChecksQuery, VerificationQueueQuery, RecordCheck, UndoCheck, AskForCheck, ReadChecks, BuyerWords],
  exports: [BuyerWords],
})
export class VerificationModule {}
