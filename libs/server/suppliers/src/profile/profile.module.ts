import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { MyPartsController } from './http/my-parts.controller';
import { MySupplierController } from './http/my-supplier.controller';
import { OfficeSuppliersController } from './http/office-suppliers.controller';
import { PublicSuppliersController } from './http/public-suppliers.controller';
import { OwnSupplierChange } from './own-supplier-change';
import { CertificateRepository } from './persistence/certificate.repository';
import { SiteRepository } from './persistence/site.repository';
import { SupplierRepository } from './persistence/supplier.repository';
import { TakenTaxCode } from '../claims/taken-tax-code';
import { SupplierPeopleData } from '../privacy/supplier-people-data';
import { OfficeSuppliersQuery } from './queries/office-suppliers.query';
import { SupplierProfileQuery } from './queries/supplier-profile.query';
import { SupplierReader } from './queries/supplier.reader';
import { SoundFacts } from './sound-facts';
import { ChangeCertificates } from './use-cases/change-certificates';
import { ChangeSites } from './use-cases/change-sites';
import { ListSupplier } from './use-cases/list-supplier';
import { ReadSupplier } from './use-cases/read-supplier';
import { UpdateSupplierFacts } from './use-cases/update-supplier-facts';
import { VerifySupplier } from './use-cases/verify-supplier';

@Module({
  imports: [ReferenceModule],
  controllers: [PublicSuppliersController, MySupplierController, MyPartsController, OfficeSuppliersController],
  providers: [
    SupplierRepository, SiteRepository, CertificateRepository, OwnSupplierChange, SoundFacts, TakenTaxCode,
    SupplierProfileQuery, OfficeSuppliersQuery, SupplierReader, SupplierPeopleData,
    ListSupplier, ReadSupplier, UpdateSupplierFacts, ChangeSites, ChangeCertificates, VerifySupplier,
  ],
  exports: [OwnSupplierChange, SiteRepository, SupplierRepository, SupplierReader, ReadSupplier, SoundFacts],
})
export class ProfileModule {}
