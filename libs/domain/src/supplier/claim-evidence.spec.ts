import fc from 'fast-check';
import { type ClaimEvidence, type ClaimFacts, claimEvidence, claimEvidences, claimIsCertain, isFirmsOwnAddress, ownHost, phoneKey } from '../index';

const facts = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({ firmTaxCode: '0100109106', claimantTaxCode: '0100109106', firmWebsite: 'https://www.hoaphat.vn/gioi-thieu', emails: [{ address: 'an@hoaphat.vn', confirmed: true }], certificateAttached: false, ...over });

describe('claimEvidence', () => {
  test.each<[string, Partial<ClaimFacts>, ClaimEvidence[], boolean]>([
    ['own domain and tax code', {}, ['tax_code_matches', 'own_domain_confirmed'], true],
    ['a branch of the same enterprise', { claimantTaxCode: '0100109106001' }, ['tax_code_matches', 'own_domain_confirmed'], true],
    ['the link is not opened yet', { emails: [{ address: 'an@hoaphat.vn', confirmed: false }] }, ['tax_code_matches', 'own_domain_waiting'], false],
    ['another tax code', { claimantTaxCode: '0101243150' }, ['own_domain_confirmed', 'tax_code_differs'], false],
    ['the listing has no tax code', { firmTaxCode: null }, ['own_domain_confirmed', 'tax_code_unknown'], false],
    ['free mail', { emails: [{ address: 'hoaphat@gmail.com', confirmed: true }] }, ['tax_code_matches', 'free_mail'], false],
    ['another firm’s domain', { emails: [{ address: 'an@other.vn', confirmed: true }] }, ['tax_code_matches', 'other_domain'], false],
    ['a firm whose page is on Facebook', { firmWebsite: 'facebook.com/hoaphat', emails: [{ address: 'an@facebook.com', confirmed: true }] }, ['tax_code_matches', 'no_own_domain'], false],
    ['a listing that names a mail provider as website', { firmWebsite: 'gmail.com', emails: [{ address: 'x@gmail.com', confirmed: true }] }, ['tax_code_matches', 'free_mail'], false],
    ['the account’s address is free, the one for the claim is not', { emails: [{ address: 'an@gmail.com', confirmed: true }, { address: 'AN@HoaPhat.vn', confirmed: true }] }, ['tax_code_matches', 'own_domain_confirmed'], true],
    ['a certificate still needs an officer', { emails: [], firmWebsite: null, certificateAttached: true }, ['tax_code_matches', 'tax_certificate_attached', 'no_own_domain'], false],
  ])('%s', (_situation, over, evidence, certain) => {
    expect(claimEvidence(facts(over))).toEqual(evidence);
    expect(claimIsCertain(evidence)).toBe(certain);
  });

  test.each([['an@mail.hoaphat.vn', false], ['an@hoaphat.vn.evil.com', false], ['an@evilhoaphat.vn', false], ['an@com.vn', false], ['"@hoaphat.vn"@evil.com', false], ['an@hoaphat.vn', true]])('%s is the firm’s own: %s', (address, own) => {
    expect(isFirmsOwnAddress(address, 'www.hoaphat.vn')).toBe(own);
  });

  test('an unconfirmed address alone never decides', () => {
    fc.assert(fc.property(fc.array(fc.record({ address: fc.constantFrom('a@hoaphat.vn', 'a@gmail.com', 'a@b.vn'), confirmed: fc.constant(false) })), (emails) => {
      const evidence = claimEvidence(facts({ emails }));
      expect(claimIsCertain(evidence)).toBe(false);
      expect(claimEvidences).toEqual(expect.arrayContaining(evidence));
    }));
  });
});

test.each([['https://WWW.Hoaphat.com.vn:8080/x', 'hoaphat.com.vn'], ['hoaphat.vn', 'hoaphat.vn'], ['http://hoaphat.business.site', null], ['Cơ khí Hòa Phát', null], ['', null], [null, null]])('host of %s', (website, host) => expect(ownHost(website)).toBe(host));
test.each([['(028) 38113811', '02838113811'], ['+84 28 3811 3811', '02838113811'], ['0084 912 345 678', '0912345678'], ['1900', null], ['', null]])('phone %s', (phone, key) => expect(phoneKey(phone)).toBe(key));
