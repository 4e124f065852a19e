/** Radicals that are encoded as signs of their own, each with the letter that everybody sees. Data alone. */

/**
 * The CJK Radicals Supplement (U+2E80 to U+2EF3) in pairs: a radical, and behind it its Equivalent_Unified_Ideograph.
 *
 * Text copied from a PDF often has ⺠ for 民, which NFKC leaves as it is; the Kangxi block (⽹ for 网) needs no pairs,
 * since NFKC comes to the same there. U+2E80 has no equivalent, U+2E9A is no letter. Source: Unicode 16.0,
 * https://www.unicode.org/Public/16.0.0/ucd/EquivalentUnifiedIdeograph.txt (UAX 44).
 */
export const RADICAL_PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王' +
  '⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長' +
  '⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
