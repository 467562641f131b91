import { mentions, normalise } from '../labels';
import { textOf, wordsIn } from './elements';

const words = (...patterns: readonly string[]) =>
  new RegExp(patterns.join('|').normalize('NFKC'), 'u');

/** Words of a purchase, in claude.ai's languages. */
const PAYING = words(
  '\\bbuy\\b|\\bpay\\b|purchase|zahlen|kaufen|\\bpayer|acheter|pagar|comprar|\\bpaga\\b|acquista',
  '支払|購入|결제|구매|भुगतान|खरीद|bayar|\\bbeli\\b',
);

/** A label with a figure or of a purchase: claiming has neither. */
export function costs(button: Element): boolean {
  const text = textOf(button);
  return (
    /\d/.test(text) ||
    mentions(text, 'buy-usage-credits', 'buy-extra-usage') ||
    PAYING.test(normalise(text))
  );
}

/** What a button says once its credit was claimed, in claude.ai's languages (inferred). */
const TAKEN = words(
  '\\bclaimed|redeemed|eingelöst|réclamée?s?(?!\\p{L})|obtenue?s?(?!\\p{L})|canjead|reclamad|riscattat|resgatad',
  '受け?取り?済|受領済|받음|받았|수령 ?완료|प्राप्त (किया|हो|हुआ|कर लिया)|diklaim|ditukar',
);

/** Does the button only say that the credit was claimed? */
export function isTaken(button: Element): boolean {
  return TAKEN.test(normalise(textOf(button)));
}

/**
 * Words of what is never taken for the organization's credit, in claude.ai's languages: a referral
 * or its reward, a discount, a price, a subscription, a link to the Console.
 */
const NEVER = words(
  '\\brefer|friend|reward|freund|empf[ie]e?hl|prämie|belohnung|parrain|\\bamis?\\b|récompense',
  'amig[oa]|recompensa|recomiend|premio|ricompensa|\\bamic[oi]|indique|紹介|友達|報酬|リワード',
  '친구|추천|보상|리워드|मित्र|दोस्त|रेफ़र|इनाम|पुरस्कार|रिवॉर्ड|teman|hadiah|imbalan',
  'discount|% off|rabatt|remise|réduction|descuento|desconto|sconto|割引|할인|छूट|diskon',
  '\\d ?[^ \\d]{0,3} ?/ ?(mo|month|monat|mois|mes|mese|mês|bulan|月|월|माह)',
  'api credits|\\bconsole\\b|subscri|upgrade|checkout',
);
/** The same of its button alone; an "offer" is a discount's, and what only leads elsewhere takes nothing. */
const NEVER_ON_BUTTON = words(
  'offer|angebot|offre|oferta|offerta|オファー|오퍼|ऑफ़र|penawaran',
  'learn more|mehr erfahren|en savoir plus|más información|saber más|saiba mais|scopri di più',
  '詳細|詳しく|자세히|और जानें|pelajari',
  '^got it|^ok(ay)?$|^(view|see|show|manage|review|update|edit|contact|send|add) |survey|\\bwebinar',
  '^verstanden|^compris|^entendido|^ho capito|^entendi|^了解|^확인$|^समझ|^mengerti',
  '(anzeigen|ansehen|verwalten)$|^(voir|afficher|gérer|ver|gestionar|vedi|gestisci|gerenciar) ',
  '表示|管理|보기$|관리|देखें|^(lihat|kelola) ',
  '^link |subscribe|upgrade|invite|auto-reload|\\blimit\\b|feedback|download',
);

/** Is this button's card a referral, a discount, a purchase, a subscription or a link to the Console? */
export function isLookAlike(button: Element, card: Element): boolean {
  return (
    costs(button) ||
    isTaken(button) ||
    NEVER_ON_BUTTON.test(normalise(textOf(button))) ||
    NEVER.test(normalise(wordsIn(card)))
  );
}
