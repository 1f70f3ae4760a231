import { DomainError, MAX_IMAGE_PIXELS } from '@matxich/domain';
import { Injectable } from '@nestjs/common';
import type { SharpOptions } from 'sharp';

type Sharp = (input: Buffer, options: SharpOptions) => import('sharp').Sharp;

export interface ReencodedImage {
  content: Buffer;
  width: number;
  height: number;
  thumbnail: Buffer;
}

/** The long side of A4 at 300 dots per inch: small print on a photographed certificate stays legible. */
const longSide = 3508;
const thumbnailSide = 480;
/** Decoding is memory: more than these wait. */
const atOnce = 2;

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Of the many formats the library reads, three; the rest is attack surface.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/**
 * Draws a picture anew as JPEG: upright, at most 3508 pixels, without position, comments, or whatever hung behind it.
 * The library is loaded with the first picture: starting must not wait for it.
 */
@Injectable()
export class ImageReencoder {
  private sharp: Promise<Sharp> | null = null;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws DomainError file.image_unreadable, file.image_too_large */
  async reencode(bytes: Buffer): Promise<ReencodedImage> {
    const sharp = await (this.sharp ??= loadSharp());
    await this.enter();
    try {
      const { data, info } = await this.draw(sharp, bytes);
      const thumbnail = await sharp(data, {}).resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 78 }).toBuffer();
      return { content: data, width: info.width, height: info.height, thumbnail };
    } catch (error) {
      throw error instanceof DomainError ? error : new DomainError('file.image_unreadable');
    } finally {
      this.leave();
    }
  }

  private async draw(sharp: Sharp, bytes: Buffer) {
    // Its head says how large it claims to be; nothing is decoded before that.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_IMAGE_PIXELS) throw new DomainError('file.image_too_large', { megapixels: MAX_IMAGE_PIXELS / 1_000_000 });
    return sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
  }

  private async enter(): Promise<void> {
    if (this.busy >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy++;
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy--;
  }
}
