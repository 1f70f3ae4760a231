import type { SupplierResponse } from '@matxich/contracts';
import { formatParameterValue, isInForce, parametersFor } from '@matxich/domain';
import { type PageLanguage, pageTexts } from './page-texts';

type Row = [label: string, value: string];

/** What a supplier's page says, in one language, before it becomes HTML or paper. Every text is plain; whoever draws it escapes it. */
export interface SupplierSheet {
  id: string;
  language: PageLanguage;
  title: string;
  verification: string;
  isDemo: boolean;
  intro: string;
  facts: Row[];
  statements: { title: string; evidence: string; rows: Row[] }[];
  certificates: { title: string; state: string; isInForce: boolean; isVoid: boolean; rows: Row[] }[];
  sites: Row[];
  updatedOn: string;
}

export interface SheetLabels {
  concept(code: string): string;
  province(code: string | null): string;
}

const kept = (rows: [string, string | number | null | undefined | false][]): Row[] => rows.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '').map(([label, value]) => [label, String(value)]);

/** A date as Vietnam writes it; the day is Vietnam's. */
export function formatDay(instant: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));
}

function statementsOf({ statements }: SupplierResponse, language: PageLanguage, labels: SheetLabels): SupplierSheet['statements'] {
  const texts = pageTexts[language];
  return statements.map((statement) => ({
    title: labels.concept(statement.process),
    evidence: [texts.evidence[statement.evidence], statement.evidenceOn && formatDay(statement.evidenceOn, language)].filter(Boolean).join(', '),
    rows: kept([
      [texts.statement.materials, statement.materials.map(labels.concept).join(', ')],
      ...parametersFor(statement.process).map((parameter): [string, string | null] => {
        const value = statement.values[parameter.key];
        return [parameter.label[language], value ? formatParameterValue(value, parameter, language) : null];
      }),
      [texts.statement.work, statement.inHouse ? texts.statement.inHouse : texts.statement.subcontracted],
      [texts.statement.note, statement.note],
    ]),
  }));
}

function certificatesOf({ certificates }: SupplierResponse, language: PageLanguage, labels: SheetLabels): SupplierSheet['certificates'] {
  const texts = pageTexts[language];
  return certificates.map((certificate) => ({
    title: labels.concept(certificate.scheme),
    state: texts.certificateState[certificate.state],
    isInForce: isInForce(certificate.state),
    isVoid: ['expired', 'suspended', 'withdrawn'].includes(certificate.state),
    rows: kept([
      [texts.certificate.number, certificate.number],
      [texts.certificate.body, certificate.body],
      [texts.certificate.scope, certificate.scope],
      [texts.certificate.validUntil, certificate.validUntil && formatDay(certificate.validUntil, language)],
    ]),
  }));
}

/** Certificates come worst first (product.md P21): a reader must not find an expired one by chance. */
export function supplierSheet(supplier: SupplierResponse, language: PageLanguage, labels: SheetLabels): SupplierSheet {
  const texts = pageTexts[language];
  const title = language === 'en' ? (supplier.nameEn ?? supplier.nameVi) : supplier.nameVi;
  return {
    id: supplier.id,
    language,
    title,
    verification: texts.verification[supplier.verification],
    isDemo: supplier.demo,
    intro: supplier.intro ?? '',
    facts: kept([
      [texts.facts.taxCode, supplier.taxCode],
      [texts.facts.nameEn, language === 'vi' && supplier.nameEn],
      [texts.facts.legalForm, supplier.legalForm && texts.legalForm[supplier.legalForm]],
      [texts.facts.capitalOrigin, supplier.capitalOrigin && texts.origin[supplier.capitalOrigin]],
      [texts.facts.founded, supplier.foundedYear],
      [texts.facts.employees, supplier.employees],
      [texts.facts.province, labels.province(supplier.provinceCode)],
      [texts.facts.website, supplier.website],
      [texts.facts.address, supplier.registeredAddress],
    ]),
    statements: statementsOf(supplier, language, labels),
    certificates: certificatesOf(supplier, language, labels),
    sites: supplier.sites.map((site) => [site.name, [site.street, site.park, site.ward, site.district, labels.province(site.provinceCode)].filter(Boolean).join(', ')]),
    updatedOn: formatDay(supplier.updatedAt, language),
  };
}
