export interface LabelledPairs {
  /** What was read in the two rows. */
  why: string;
  /** One firm (an officer would merge them) or two. */
  same: boolean;
  /** `row/row` of companies.csv, as a spreadsheet numbers them (the header is row 1). */
  pairs: string;
}

/** SHA-256 of the file that the row numbers belong to. */
export const labelledFile = '19522d3c4fda27a1ee7399e8febed6000b25b8ef54f18647881a78937489f0a2';

/**
 * 200 pairs of rows of trangvang-companies, labelled by reading both rows; nobody was called. They are not a random
 * sample: easy and hard positives and, for negatives, only pairs that share something. Branches and representative
 * offices count as units of their own (domain.md 4.1: a 13-digit code), factories as sites of their firm. Six pairs that
 * the rows do not decide were left out (199/242, 380/1075, 522/815, 1138/1731, 1257/2082, 2903/2992).
 */
export const labelledPairs: LabelledPairs[] = [
  {
    why: 'same firm under another heading of the directory, every field equal',
    same: true,
    pairs: `315/2984 1026/2578 1159/3476 2337/4974 2398/6038 2474/5130 2516/2693 2531/2705 2557/2726 2576/5358 2591/3815 2619/4454 2638/2836 2652/2856 2666/2878 2696/3273 2815/4961 2880/4689
      3206/3477 3332/5395 3471/4697 3619/6376 3642/6429 3671/6377 3729/6388 3767/6529`,
  },
  {
    why: 'same firm, name or address or contact written otherwise (trade name before the registered one, abbreviations, one field missing)',
    same: true,
    pairs: `778/980 2443/6165 3451/6026 272/5243 3481/5155 3411/4403 92/270 92/291 101/115 248/422 264/2692 408/4602 3148/3159 489/551 846/1995 6165/6172 2399/2667 2592/2757
      2622/2811 2636/2834 2636/4571 2655/2890 2683/2888 2694/3745 2741/3829 2763/2766 2763/3000 2887/4834 2897/6276 3220/3478 3275/3646 3296/5366 3360/5435 3382/5664 3387/5636 3399/5600
      3430/5898 3458/6051 3469/6168 3470/6167 3693/3864 5044/6007 3748/6935 5899/5912 5046/5066 5054/7274 5269/5359 6251/6252`,
  },
  {
    why: 'same firm at another address: same phone or own website, no word of a branch (moved, second office, factory)',
    same: true,
    pairs: `11/1264 130/159 253/1929 1355/5446 1638/5724 820/1206 1070/1170 1334/3859 1436/1531 1727/1911 1786/5888 1931/4616 2603/2634 3628/7227 271/393 603/635 1229/3518 1712/4142
      1844/5277 3246/3251 3246/3359 6539/7016`,
  },
  {
    why: 'same firm under a trade name or in English, or with too little in common for any rule of fields; the hardest ones',
    same: true,
    pairs: `314/360 2891/2894 3912/6473 355/1301 1449/1992 1693/1801 249/1223 132/147 301/1894 269/352`,
  },
  {
    why: 'branch, representative office: a unit of its own',
    same: false,
    pairs: `261/262 261/271 262/393 179/296 295/437 386/4765 1080/1449 1136/1329 1248/1787 1851/2082 5979/6089 2037/2394 1984/2290 2290/2381 3285/3454 3292/3302 3853/6914 3914/6993
      3953/4662 4130/4722 5941/5961 6431/7124 55/238 56/214 251/2271 403/1799 2532/2545 895/1162 3558/3580 3992/6049 3011/3218 3727/7224 537/1808`,
  },
  {
    why: 'parent and subsidiary, sister firms, firms that share a floor, a phone or a website',
    same: false,
    pairs: `306/326 324/6695 1381/6695 386/5872 4296/6984 1818/6697 278/2180 5545/5847 646/3808 711/776 955/4053 3090/3140 3512/3513 3795/7041 3948/3957 4072/4355 4304/6839 5178/5179
      6772/6817 798/2035 530/677 4769/4813 803/1603 3255/3269 4902/4905`,
  },
  {
    why: 'another firm with the same or nearly the same name',
    same: false,
    pairs: `4919/5633 4933/6304 5077/6226 1710/2093 121/195 134/5406 166/809 1076/4839 4903/6370 2184/4859 4548/6253 1658/5602 664/1378 2453/2484 2398/5082 766/1982 795/4747 582/4537
      5406/5459 4859/6105 50/3481 413/1782 1729/4504 539/5959 521/5126 4806/5418 3780/3834`,
  },
  {
    why: 'another firm in the same house',
    same: false,
    pairs: `53/1957 105/459 318/577 277/6923 364/2558 801/1774 25/667 54/1858 485/491`,
  },
];
