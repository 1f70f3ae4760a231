import { Module } from '@nestjs/common';
import { ProfileModule } from '../profile/profile.module';
import { GrantClaim } from './grant-claim';
import { ClaimsController } from './http/claims.controller';
import { IssueClaimProof } from './issue-claim-proof';
import { ClaimRepository } from './persistence/claim.repository';
import { ClaimableSuppliersQuery } from './queries/claimable-suppliers.query';
import { ClaimsQuery } from './queries/claims.query';
import { ChangeOwnClaim } from './use-cases/change-own-claim';
import { ClaimSupplier } from './use-cases/claim-supplier';
import { ConfirmClaimProof } from './use-cases/confirm-claim-proof';
import { DecideClaim } from './use-cases/decide-claim';

/** Who may speak for a listed firm: by proof where it is certain, by an officer where it is not. */
@Module({
  imports: [ProfileModule],
  controllers: [ClaimsController],
  providers: [ClaimRepository, ClaimsQuery, ClaimableSuppliersQuery, GrantClaim, IssueClaimProof, ClaimSupplier, ChangeOwnClaim, ConfirmClaimProof, DecideClaim],
  exports: [IssueClaimProof],
})
export class ClaimsModule {}
