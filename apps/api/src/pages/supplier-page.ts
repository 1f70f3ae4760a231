import type { SupplierResponse } from '@matxich/contracts';
import { html, type Html, jsonLd } from './html';
import type { Page } from './page';
import { pageTexts } from './page-texts';
import type { SupplierSheet } from './supplier-sheet';

const longest = 180; // characters that search engines show of a description

/** Whole words up to the limit. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`;
}

function descriptionOf(sheet: SupplierSheet): string {
  const can = sheet.statements.slice(0, 4).map(({ title }) => title).join(', ');
  const holds = sheet.certificates.filter(({ isInForce }) => isInForce).slice(0, 4).map(({ title }) => title).join(', ');
  return shorten([can, holds, sheet.verification, sheet.intro].filter(Boolean).join(' · ').replace(/\s+/g, ' '));
}

const rows = (list: [string, string][]): Html => html`<dl>${list.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

/** The same content as the SPA draws a moment later, without its dress. */
function bodyOf(sheet: SupplierSheet): Html {
  const texts = pageTexts[sheet.language];
  return html`<article class="mx-served"><h1>${sheet.title}</h1><p>${texts.kind} · ${sheet.verification}</p>
${sheet.isDemo && html`<p>${texts.demo}</p>`}${rows(sheet.facts)}
${sheet.intro !== '' && html`<h2>${texts.sections.about}</h2><p>${sheet.intro}</p>`}
<h2>${texts.sections.capabilities}</h2>${sheet.statements.length === 0 ? html`<p>${texts.none.capabilities}</p>` : sheet.statements.map((one) => html`<section><h3>${one.title}</h3><p>${texts.statement.evidence}: ${one.evidence}</p>${rows(one.rows)}</section>`)}
<h2>${texts.sections.certificates}</h2>${sheet.certificates.length === 0 ? html`<p>${texts.none.certificates}</p>` : sheet.certificates.map((one) => html`<section><h3>${one.title}</h3><p>${one.state}</p>${rows(one.rows)}</section>`)}
${sheet.sites.length > 0 && html`<h2>${texts.sections.sites}</h2>${rows(sheet.sites)}`}
<p>${texts.contact}</p><p>${texts.updated} ${sheet.updatedOn}</p></article>`;
}

/** schema.org Organization: only what the page itself says, no contact data. */
function structuredOf(supplier: SupplierResponse, sheet: SupplierSheet, url: string): Html {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url,
    name: supplier.nameVi,
    alternateName: [supplier.nameEn, supplier.shortName].filter(Boolean),
    description: descriptionOf(sheet),
    ...(supplier.taxCode ? { taxID: supplier.taxCode } : {}),
    ...(supplier.foundedYear ? { foundingDate: String(supplier.foundedYear) } : {}),
    ...(supplier.employees === null ? {} : { numberOfEmployees: { '@type': 'QuantitativeValue', value: supplier.employees } }),
    ...(supplier.website ? { sameAs: [/^https?:\/\//i.test(supplier.website) ? supplier.website : `https://${supplier.website}`] } : {}),
    ...(supplier.registeredAddress ? { address: { '@type': 'PostalAddress', streetAddress: supplier.registeredAddress, addressCountry: 'VN' } } : {}),
    knowsAbout: [...new Set(sheet.statements.map(({ title }) => title))],
    hasCertification: sheet.certificates.filter(({ isInForce }) => isInForce).map(({ title }) => ({ '@type': 'Certification', name: title })),
  });
}

export function supplierPage(supplier: SupplierResponse, sheet: SupplierSheet, publicUrl: string): Page {
  const path = `/suppliers/${supplier.id}`;
  return {
    language: sheet.language,
    title: `${sheet.title} · ${pageTexts[sheet.language].product}`,
    description: descriptionOf(sheet),
    path,
    isIndexed: !supplier.demo,
    type: 'profile',
    structured: structuredOf(supplier, sheet, `${publicUrl}/${sheet.language}${path}`),
    body: bodyOf(sheet),
  };
}
