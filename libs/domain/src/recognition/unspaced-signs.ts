/** A sign of a text as it is compared, with its place in the text. */
export interface Sign {
  sign: string;
  start: number;
  end: number;
}

/** Trade words are the same in both forms of Chinese; Japanese shares many of the older ones. Written as pairs: old, new. */
const pairs = '銑铣車车鑄铸壓压鋼钢鐵铁鋁铝銅铜鋅锌鎳镍鍍镀電电線线纜缆氣气彈弹絲丝紙纸膠胶噴喷塗涂熱热處处鍛锻銲焊氬氩機机鈑钣鑽钻鏡镜鋸锯齒齿輪轮錫锡鉻铬陽阳極极極极滲渗貼贴裝装測测檢检驗验製制結结構构門门開开廠厂業业連连續续螺螺釘钉緊紧從从雙双體体發发軟软無无銀银黃黄鎂镁鈦钛鎢钨齊齐軸轴';
const newForms = new Map<string, string>(Array.from({ length: [...pairs].length / 2 }, (_, at) => [[...pairs][2 * at]!, [...pairs][2 * at + 1]!]));

const hangulStart = 0xac00;
const hangulEnd = 0xd7a3;
const [vowelsPerInitial, finals] = [588, 28];
/** 에 and 애 sound alike in loanwords (케스팅, 캐스팅), and 져 is 저 after ㅈ and ㅊ. */
function foldHangul(code: number): number {
  const at = code - hangulStart;
  const [initial, vowel, final] = [Math.floor(at / vowelsPerInitial), Math.floor((at % vowelsPerInitial) / finals), at % finals];
  const plain = vowel === 5 ? 1 : vowel === 6 && (initial === 12 || initial === 14) ? 4 : vowel;
  return hangulStart + initial * vowelsPerInitial + plain * finals + final;
}

function foldSign(sign: string): string {
  const compatible = sign.normalize('NFKC');
  const one = (compatible.length === 1 ? compatible : sign).toLowerCase();
  const code = one.charCodeAt(0);
  if (code >= 0x3041 && code <= 0x3096) return String.fromCharCode(code + 0x60); // ばね is バネ
  if (code >= hangulStart && code <= hangulEnd) return String.fromCharCode(foldHangul(code));
  return newForms.get(one) ?? one;
}

const skipped = /[\sーｰ・]/u;
const kanji = /\p{Script=Han}/u;
const hiragana = /\p{Script=Hiragana}/u;

/** Hiragana between two kanji is an ending or a particle: 焼き入れ and 焼入れ, 金型の製作 and 金型製作 are one word. At most two signs. */
function isEnding(signs: Sign[], at: number): boolean {
  if (!hiragana.test(signs[at]!.sign)) return false;
  const before = hiragana.test(signs[at - 1]?.sign ?? '') ? signs[at - 2] : signs[at - 1];
  const after = hiragana.test(signs[at + 1]?.sign ?? '') ? signs[at + 2] : signs[at + 1];
  const span = (after?.start ?? 0) - (before?.end ?? 0);
  return kanji.test(before?.sign ?? '') && kanji.test(after?.sign ?? '') && span <= 2;
}

/**
 * The signs of an NFC text as Japanese, Chinese and Korean terms are compared: half width, lower case, kana as katakana, long
 * marks, dots, spaces and endings between kanji left out, simplified forms, Korean vowels that sound alike as one.
 */
export function unspacedSigns(text: string): Sign[] {
  const all: Sign[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    all.push({ sign, start: at, end: at + sign.length });
    at += sign.length;
  }
  return all.filter(({ sign }, at) => !skipped.test(sign) && !isEnding(all, at)).map((one) => ({ ...one, sign: foldSign(one.sign) }));
}
