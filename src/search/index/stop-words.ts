/**
 * Words by language that say nothing about a problem: function words, and what worried people add to it ("urgent", "please
 * help", "since yesterday"). Nobody looks for them, so they are no reason to show an entry, and no entry lacks something
 * without them. They are still found when a question has no other words.
 *
 * Not in the lists: words that carry meaning in support, such as "not", "off", "no", "without", "sin" and "nie".
 */
export const STOP_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: list(`a about after again all already also am an and any anymore anything are as asap at be because been before
    being but by can cant cannot could couldnt did didnt do does doesnt doing dont ever everything for from get
    gets getting got had has hasnt have havent having he help her here hi hello hers him his how i id ill im ive
    if in into is isnt issue issues it its its just keep keeps let like me my need now of on one or our ours please
    problem problems question really she should shouldnt since so some something sorry still stuff suddenly than thank
    thanks that thats the their them then there these they thing things this those to today too try trying tried
    urgent urgently us very want wants was wasnt way we were what whats when where which while who whom why will with
    wont would wouldnt yesterday you your yours`),
  es: list(`a ahora al algo alguien algun alguna algunas alguno algunos ante aqui asi aun aunque ayer ayuda ayudar
    ayudenme ayudeme cada como con cosa cosas cual cuales cuando cuanto de del desde donde dos duda e el ella ellas ello
    ellos en entonces entre era es esa esas ese eso esos esta estan estar estas este esto estos estoy favor fue gracias
    ha hace hacer hago han hasta hay he hola hoy intento la las le les lo los mas me mi mis mucho muy necesito o para
    pero por porque pregunta problema problemas pude puede puedo pues que quien quiero repente se sea ser si siempre
    sobre son soy su sus tambien tan te tengo ti tiene toda todas todavia todo todos tu tus u un una unas uno unos
    urgente usted ustedes va vez y ya yo`),
  pl: list(`a aby albo ale ani az bardzo blagam bo by byc byl byla bylo byly caly chce ci ciagle cie co cos cokolwiek
    czesc czy czym dla do dlaczego dobry dzien dzieki dzis dzisiaj gdy gdzie go i ich ile im ja jak jaka jaki jakie jako
    je jeden jednak jego jej jemu jesli jest jestem jeszcze juz kiedy klopot kto ktora ktore ktory ma mam mi mial mna mnie
    moge moj moja moje moze mozna mu my na nad nagle nam nas nasz ni niech nim o od on ona one oni ono oraz pilne pilnie
    po pod podczas pomoc pomocy pomozcie poniewaz potrzebuje problem problemy prosze przed przez przy pytanie rzecz sa
    sam sie skad swoj ta tak takze tam te tego tej ten teraz tez to tu twoj ty tych tylko tym u w wam was we wczoraj wiec
    witam wszystko z za zawsze ze zeby znowu zrobic`),
};

function list(words: string): string[] {
  return words.split(/\s+/);
}
