/** What a file is for. `evidence` proves a certificate, a statement or the firm; `claim_proof` proves who a person speaks for. */
export const filePurposes = ['evidence', 'photo', 'brochure', 'claim_proof'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** Who may fetch the bytes besides the firm itself and the programme office. `introduced`: buyers whom the office has introduced to the firm. */
export const fileVisibilities = ['public', 'introduced', 'officers'] as const;
export type FileVisibility = (typeof fileVisibilities)[number];

/** Told from the bytes, never from a name or a header. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const MAX_FILE_BYTES = 15 * 1024 * 1024;
/** A phone of 2026 takes 50 megapixels; a picture that claims more is there to fill the memory. */
export const MAX_IMAGE_PIXELS = 60_000_000;
export const MAX_FILES_PER_ORGANISATION = 200;

interface PurposeRule {
  types: readonly MediaType[];
  visibility: FileVisibility;
  /** What its owner may choose; what proves something stays between the firm and the office unless the firm opens it. */
  visibilities: readonly FileVisibility[];
}

const images = ['image/jpeg', 'image/png', 'image/webp'] as const;
const documents = ['application/pdf', ...images] as const;

export const fileRules: Record<FilePurpose, PurposeRule> = {
  evidence: { types: documents, visibility: 'officers', visibilities: fileVisibilities },
  photo: { types: images, visibility: 'public', visibilities: fileVisibilities },
  brochure: { types: documents, visibility: 'public', visibilities: fileVisibilities },
  claim_proof: { types: documents, visibility: 'officers', visibilities: ['officers'] },
};

export const isImage = (type: MediaType): boolean => type !== 'application/pdf';
