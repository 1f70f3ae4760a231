import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { SearchNotesModule } from '../vocabulary/notes/search-notes.module';
import { MyPartsController } from './http/my-parts.controller';
import { MySupplierController } from './http/my-supplier.controller';
import { OfficeSuppliersController } from './http/office-suppliers.controller';
import { PublicSuppliersController } from './http/public-suppliers.controller';
import { OwnSupplierChange } from './own-supplier-change';
import { SiteRepository } from './persistence/site.repository';
import { SupplierRepository } from './persistence/supplier.repository';
import { TakenTaxCode } from '../claims/taken-tax-code';
import { FilePeopleData } from '../privacy/file-people-data';
import { SupplierPeopleData } from '../privacy/supplier-people-data';
import { OfficeSuppliersQuery } from './queries/office-suppliers.query';
import { SupplierProfileQuery } from './queries/supplier-profile.query';
import { SupplierReader } from './queries/supplier.reader';
import { SoundFacts } from './sound-facts';
import { ChangeSites } from './use-cases/change-sites';
import { ListSupplier } from './use-cases/list-supplier';
import { ReadSupplier } from './use-cases/read-supplier';
import { UpdateSupplierFacts } from './use-cases/update-supplier-facts';

@Module({
  imports: [ReferenceModule, SearchNotesModule],
  controllers: [PublicSuppliersController, MySupplierController, MyPartsController, OfficeSuppliersController],
  providers: [
    SupplierRepository, SiteRepository, OwnSupplierChange, SoundFacts, TakenTaxCode,
    SupplierProfileQuery, OfficeSuppliersQuery, SupplierReader, SupplierPeopleData, FilePeopleData,
    ListSupplier, ReadSupplier, UpdateSupplierFacts, ChangeSites,
  ],
  exports: [OwnSupplierChange, SiteRepository, SupplierRepository, SupplierProfileQuery, SupplierReader, ReadSupplier, SoundFacts],
})
export class ProfileModule {}
