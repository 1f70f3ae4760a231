import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

export interface Position {
  lat: number;
  lng: number;
}

/** Kilometres on a sphere of 6,371 km between a position and (lat, lng) of a row. */
const kilometres = (lat: string, lng: string): string =>
  `2 * 6371 * asin(least(1, sqrt(power(sin(radians(${lat} - $1::float8) / 2), 2) + cos(radians($1::float8)) * cos(radians(${lat})) * power(sin(radians(${lng} - $2::float8) / 2), 2))))`;

/** A site's own position, else that of its park, else the middle of its ward. */
const positions = `
  SELECT site.supplier_id, coalesce(site.lat, park.lat, ward.lat) AS lat, coalesce(site.lng, park.lng, ward.lng) AS lng
  FROM supplier_sites site LEFT JOIN parks park ON park.code = site.park_code LEFT JOIN wards ward ON ward.code = site.ward_code
  UNION ALL
  SELECT s.id, ward.lat, ward.lng FROM suppliers s JOIN wards ward ON ward.code = s.ward_code
  WHERE NOT EXISTS (SELECT 1 FROM supplier_sites site WHERE site.supplier_id = s.id)`;

/** Distances are asked of PostgreSQL: a search index with positions takes thirty times as long to update (search.md 4). */
@Injectable()
export class NearQuery {
  constructor(private readonly database: Database) {}

  /** Where a place of the query is; null when nobody has measured it. */
  async positionOf(near: string): Promise<Position | null> {
    const [kind, code] = near.split(':');
    if (code === undefined) {
      const [lat, lng] = near.split(',').map(Number);
      return { lat: lat!, lng: lng! };
    }
    const table = kind === 'park' ? 'parks' : 'wards';
    return this.database.one<Position>(`SELECT lat, lng FROM ${table} WHERE code = $1 AND lat IS NOT NULL`, [code]);
  }

  /** Visible suppliers with a site within so many kilometres. */
  async within({ lat, lng }: Position, most: number): Promise<string[]> {
    // A box first (one degree of latitude is 111 km), so that the index is used and few distances are computed.
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT at.supplier_id AS id FROM (${positions}) at JOIN suppliers s ON s.id = at.supplier_id AND s.visible
       WHERE at.lat BETWEEN $1::float8 - $3::float8 / 110.5 AND $1::float8 + $3::float8 / 110.5 AND ${kilometres('at.lat', 'at.lng')} <= $3::float8`,
      [lat, lng, most],
    );
    return rows.map((row) => row.id);
  }

  /** Kilometres to the nearest site of each supplier that has a known position. */
  async distances({ lat, lng }: Position, ids: string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; distance: number }>(
      `SELECT at.supplier_id AS id, min(${kilometres('at.lat', 'at.lng')}) AS distance FROM (${positions}) at WHERE at.supplier_id = ANY($3::uuid[]) AND at.lat IS NOT NULL GROUP BY at.supplier_id`,
      [lat, lng, ids],
    );
    return new Map(rows.map((row) => [row.id, Math.round(row.distance * 10) / 10]));
  }
}
