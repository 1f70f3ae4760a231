import type { SiteRequest, SupplierFactsRequest } from '@matxich/contracts';
import { checkTaxCode, coordinatesProblem, DomainError, type FieldProblem, type FirmFactProblem, foundedProblem, isIndustryShaped, statusProblem, tidyIndustries } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { ParkReader, ProvinceReader, WardReader } from '@matxich/reference';
import { Injectable } from '@nestjs/common';

type Place = Pick<SupplierFactsRequest, 'provinceCode' | 'wardCode'>;
const wrong = (path: string, message: FirmFactProblem | string | null): FieldProblem[] => (message === null ? [] : [{ path, message }]);

/** Facts of firms and sites held against the reference data and the calendar; what follows from them is filled in. */
@Injectable()
export class SoundFacts {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceReader,
    private readonly wards: WardReader,
    private readonly parks: ParkReader,
  ) {}

  /** @throws DomainError request.invalid or supplier.tax_code_invalid, each with every field that is wrong */
  async ofFirm(facts: SupplierFactsRequest): Promise<SupplierFactsRequest> {
    const { code, problem } = facts.taxCode ? checkTaxCode(facts.taxCode) : { code: null, problem: null };
    if (problem) throw new DomainError('supplier.tax_code_invalid', {}, [{ path: 'taxCode', message: problem }]);
    const today = await this.today();
    const place = await this.place(facts);
    const industries = tidyIndustries(facts.industries);
    const isHousehold = Boolean(facts.householdCode);
    this.refuse([
      ...place.problems,
      ...wrong('foundedYear', foundedProblem(facts.foundedYear ?? null, today)),
      ...wrong('statusOn', statusProblem(facts.status ?? null, facts.statusOn ?? null, today)),
      ...facts.industries.flatMap((line, at) => wrong(`industries.${at}.code`, isIndustryShaped(line) ? null : 'industry_shape')),
      ...wrong('industries', industries.filter((line) => line.main).length > 1 ? 'one_main_industry' : null),
      ...wrong('householdCode', isHousehold && (facts.taxCode || (facts.legalForm && facts.legalForm !== 'household')) ? 'personal_code_needs_household' : null),
    ]);
    return { ...facts, taxCode: code, industries, legalForm: isHousehold ? 'household' : facts.legalForm, provinceCode: place.provinceCode };
  }

  /** A park or ward chosen from the lists gives its name, and a park written by one of its names becomes that park. @throws DomainError request.invalid */
  async ofSite(site: SiteRequest): Promise<SiteRequest> {
    const place = await this.place(site);
    const park = await this.park(site);
    this.refuse([
      ...place.problems,
      ...wrong('parkCode', site.parkCode && !park ? 'park_unknown' : null),
      ...wrong('lat', coordinatesProblem(site.lat ?? null, site.lng ?? null)),
      ...site.permits.flatMap((permit, at) => wrong(`permits.${at}.validUntil`, permit.issuedOn && permit.validUntil && permit.validUntil < permit.issuedOn ? 'permit_dates_reversed' : null)),
    ]);
    return { ...site, ward: place.ward ?? site.ward, provinceCode: place.provinceCode ?? park?.provinceCode ?? null, parkCode: park?.code ?? null, park: site.parkCode && park ? park.vi : site.park };
  }

  private async place({ provinceCode, wardCode }: Place): Promise<{ provinceCode: string | null; ward: string | null; problems: FieldProblem[] }> {
    const [ward] = wardCode ? await this.wards.byCodes([wardCode]) : [];
    const isKnown = !provinceCode || (await this.provinces.isKnown(provinceCode));
    const isElsewhere = ward && provinceCode && ward.provinceCode !== provinceCode;
    return {
      provinceCode: provinceCode ?? ward?.provinceCode ?? null,
      ward: ward?.vi ?? null,
      problems: [...wrong('provinceCode', isKnown ? null : 'choose one of the 34 provinces'), ...wrong('wardCode', wardCode && !ward ? 'ward_unknown' : isElsewhere ? 'ward_elsewhere' : null)],
    };
  }

  private async park({ parkCode, park }: SiteRequest) {
    const { byCode, find } = await this.parks.finder();
    if (parkCode) return byCode.get(parkCode) ?? null;
    const [only, ...others] = park ? find(park) : [];
    return only && others.length === 0 ? byCode.get(only)! : null;
  }

  /** The date in Vietnam by the clock of the database. */
  private async today(): Promise<string> {
    const row = await this.database.one<{ today: string }>("SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today");
    return row!.today;
  }

  private refuse(problems: FieldProblem[]): void {
    if (problems.length > 0) throw new DomainError('request.invalid', {}, problems);
  }
}
