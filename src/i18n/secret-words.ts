/**
 * How people write of passwords and codes in English, Spanish and Polish, as sources of regular expressions (flags i and
 * u). All languages at once, because people write in theirs, whatever the page's is. Data for the browser: it comes with
 * the steps of a guide, not with the code.
 */
export interface SecretWords {
  /**
   * Where something may be told. Groups: the word, a sign or a word for "is" that joins it to the value (none: a space
   * alone), the value, and what may belong to it: the rest of the line, up to the end of a sentence or of a part of one.
   */
  told: string;
  /** A word for what may be any text; behind the others stands what has digits in it. */
  secret: string;
  /** What people say of a password without telling it: "is wrong", "es incorrecta", "jest złe". */
  said: string;
}

const SECRETS = 'pass(?:word|code|phrase)s?|contrase[nñ]as?|has[łl](?:o|a|em|u)';

/** Not "code" alone, which may be that of an error. */
const CODES = [
  'pins?|pin(?:u|em)|puks?|puk(?:u|em)|cv[cv]2?|otp|claves?',
  '(?:one[- ]?time|security|verification|confirmation|login|access|sms) ?codes?',
  'code from (?:the |my |your )?(?:sms|text|message|app|e?-?mail)',
  'c[oó]digos? (?:de(?:l| un)? )?(?:verifica|segur|acces|confirm|solo uso|sms|mensaje|correo)\\p{L}*',
  'kod\\p{L}{0,2} (?:ze? )?(?:sms|jednoraz|weryf|autoryz|dost[eę]p|wiadom|aplik|mail)\\p{L}*(?:-\\p{L})?',
].join('|');

/** What a secret is for: "for the router", "del wifi", "do mojego konta". */
const WAY = '(?:\\s+(?:for|of|on|in|to|del?|para|en|do|na|od|w|z|dla)(?:\\s+[\\p{L}\\p{N}-]+){1,2}){0,2}';

const SIGN = '(\\s*[:=]\\s*)';
const LINK = '\\s+(is|was|es|era|to|jest|brzmi|[-–])[:\\s]\\s*';

/** Quoted text, two groups of digits, or all up to the next space. */
const VALUE = `(["“„«‘'][^"”»’'\\n]+["”»’']|\\d{2,4}[ -]\\d{2,4}(?![\\p{L}\\p{N}-])|\\S+)`;

/** What goes on with the message behind a password, in one line with it; a word for another secret is found for itself. */
const ON = [
  'is|was|isn|does|doesn|did|didn|do|don|not|no|but|it|and then|since|because|when|while|which|works?|please|help|thanks|i (?:am|can|cannot|get|have|tried)',
  'es|era|pero|porque|cuando|desde|ya|que|funciona|luego|por favor|ayuda|gracias',
  'jest|nie|ale|bo|gdy|kiedy|kt[oó]r\\p{L}*|od|dzia[łl]a|potem|prosz[eę]|pomocy|dzi[eę]k\\p{L}*',
].join('|');

/** One more word of a password of several. */
const MORE = `[^\\S\\n]+(?!(?:${ON}|${SECRETS}|${CODES})(?![\\p{L}\\p{N}]))`;

/** A point, a comma or a semicolon behind a word ends it. */
const REST = `((?:${MORE}\\S*[^\\s.,;](?!\\S))*(?:${MORE}\\S+)?)`;

const SAID = [
  'an?|the|my|not?|on|in|it|at|too|very|so|old|new|set|lost|right|wrong|good|bad|fine|ok|okay|still|never|always|what|that|only|just|also|as|asked',
  'la|el|una?|mi|mal[ao]?|bien|buena|muy|que|lo|otra|larga|corta|siempre|nunca',
  'nie|za|już|juz|tylko|moje|na|z[łl]e|dobre|stare|nowe|inne|długie|krótkie|takie|puste',
  '(?:(?:in)?(?:correct|v[aá]lid)|accept|reject|refus|requir|need|forgot|miss|unknown|sav|stor|block|lock|writ|chang|expir|hidden|empty|work|differ|same|known)\\p{L}*',
  '(?:err[oó]ne|antigu|nuev|viej|mism|distint|desconoc|obligat|necesari|caduc|guard|olvid|demasiad)\\p{L}*',
  '(?:b[lł][eę]dn|(?:nie)?(?:popraw|prawid)|wymag|zapis|zapomn|wygas|niezn|zmien)\\p{L}*',
].join('|');

export const SECRET_WORDS: SecretWords = {
  told: `(${SECRETS}|${CODES})(?:${WAY}(?:${SIGN}|${LINK})|${WAY}\\s+)${VALUE}${REST}`,
  secret: `^(?:${SECRETS})$`,
  said: `^(?:${SAID})[^\\p{L}\\p{N}]*$`,
};
