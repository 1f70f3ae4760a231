import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { ClaimsController } from './http/claims.controller';
import { MyPartsController } from './http/my-parts.controller';
import { MySupplierController } from './http/my-supplier.controller';
import { OfficeSuppliersController } from './http/office-suppliers.controller';
import { PublicSuppliersController } from './http/public-suppliers.controller';
import { KnownProvince } from './known-province';
import { OwnSupplierChange } from './own-supplier-change';
import { CertificateRepository } from './persistence/certificate.repository';
import { SiteRepository } from './persistence/site.repository';
import { StatementRepository } from './persistence/statement.repository';
import { SupplierRepository } from './persistence/supplier.repository';
import { SupplierPeopleData } from '../privacy/supplier-people-data';
import { ClaimableSuppliersQuery } from './queries/claimable-suppliers.query';
import { ClaimsQuery } from './queries/claims.query';
import { OfficeSuppliersQuery } from './queries/office-suppliers.query';
import { SupplierProfileQuery } from './queries/supplier-profile.query';
import { SupplierReader } from './queries/supplier.reader';
import { ChangeCertificates } from './use-cases/change-certificates';
import { ChangeSites } from './use-cases/change-sites';
import { ChangeStatements } from './use-cases/change-statements';
import { ClaimSupplier } from './use-cases/claim-supplier';
import { DecideClaim } from './use-cases/decide-claim';
import { ListSupplier } from './use-cases/list-supplier';
import { ReadSupplier } from './use-cases/read-supplier';
import { UpdateSupplierFacts } from './use-cases/update-supplier-facts';
import { VerifySupplier } from './use-cases/verify-supplier';

@Module({
  imports: [ReferenceModule],
  controllers: [PublicSuppliersController, MySupplierController, MyPartsController, ClaimsController, OfficeSuppliersController],
  providers: [
    SupplierRepository, SiteRepository, StatementRepository, CertificateRepository, OwnSupplierChange, KnownProvince,
    SupplierProfileQuery, ClaimsQuery, ClaimableSuppliersQuery, OfficeSuppliersQuery, SupplierReader, SupplierPeopleData,
    ListSupplier, ReadSupplier, UpdateSupplierFacts, ChangeSites, ChangeStatements, ChangeCertificates, ClaimSupplier, DecideClaim, VerifySupplier,
  ],
  exports: [SupplierReader, ReadSupplier],
})
export class ProfileModule {}
