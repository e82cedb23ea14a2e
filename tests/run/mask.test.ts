import { array, assert, constantFrom, integer, nat, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECRET_WORDS } from '../../src/i18n/secret-words.ts';
import { maskSecrets } from '../../src/run/mask.ts';
import { hostileStrings } from '../hostile-strings.ts';

const mask = (text: string): string => maskSecrets(text, '[-]', SECRET_WORDS);

describe('what is told behind a word for a secret goes', () => {
  test.each([
    ['my password is hunter2', 'my password is [-]'],
    ['Password: Sommer2026!', 'Password: [-]'],
    ['password=abc', 'password=[-]'],
    ['the password for the wifi is swordfish, it fails', 'the password for the wifi is [-], it fails'],
    ['password hunter2 does not work', 'password [-] does not work'],
    ['my passphrase is “correct horse battery staple”.', 'my passphrase is [-].'],
    ['PIN 1234', 'PIN [-]'],
    ['the PIN of my SIM is 0000.', 'the PIN of my SIM is [-].'],
    ['PUK: 12345678', 'PUK: [-]'],
    ['CVV 123', 'CVV [-]'],
    ['the one-time code is 123 456', 'the one-time code is [-]'],
    ['verification code G-123456', 'verification code [-]'],
    ['I got the code from the SMS: 99182', 'I got the code from the SMS: [-]'],
    ['mi contraseña es gatito', 'mi contraseña es [-]'],
    ['contrasena: gatito99', 'contrasena: [-]'],
    ['la contraseña del wifi es Gato.Negro', 'la contraseña del wifi es [-]'],
    ['la clave es 4821', 'la clave es [-]'],
    ['código de verificación: 991823', 'código de verificación: [-]'],
    ['el código del SMS es 4821', 'el código del SMS es [-]'],
    ['hasło: Kotek12!', 'hasło: [-]'],
    ['haslo to kotek', 'haslo to [-]'],
    ['hasło do mojego wifi to kotek', 'hasło do mojego wifi to [-]'],
    ['kod z SMS-a 123456', 'kod z SMS-a [-]'],
    ['kod jednorazowy: 1234', 'kod jednorazowy: [-]'],
    ['login jan, password abc123, PIN 9999', 'login jan, password [-], PIN [-]'],
    ['password: correct horse battery staple', 'password: [-]'],
    [
      'password: correct horse battery staple. The screen stays black.',
      'password: [-]. The screen stays black.',
    ],
    ['Wi-Fi password: blue sky, since Monday it fails', 'Wi-Fi password: [-], since Monday it fails'],
    ['password: my dog Rex\nThe light is red', 'password: [-]\nThe light is red'],
    ['password: hunter2 does not work', 'password: [-] does not work'],
    ['Password: hunter2 but the page says no', 'Password: [-] but the page says no'],
    ['password: hunter2 PIN: 4821', 'password: [-] PIN: [-]'],
    ['password: hunter2 and the PIN is 4821', 'password: [-] PIN is [-]'],
    ['password: a1 password: b2 c3', 'password: [-] password: [-]'],
    ['password: “correct horse” since then it fails', 'password: [-] since then it fails'],
    ['password: abc.def ghi', 'password: [-]'],
    ['contraseña: gato negro grande', 'contraseña: [-]'],
    ['contraseña: Gato2026 pero no entra', 'contraseña: [-] pero no entra'],
    ['contraseña del wifi: mesa azul. La luz está roja.', 'contraseña del wifi: [-]. La luz está roja.'],
    ['hasło: czarny kot', 'hasło: [-]'],
    ['hasło: Kotek12! nie działa', 'hasło: [-] nie działa'],
    ['hasło do poczty: czarny kot, od wczoraj nie wchodzi', 'hasło do poczty: [-], od wczoraj nie wchodzi'],
    ['PIN: 4821 is what I typed', 'PIN: [-] is what I typed'],
    ['password: one\npassword: two', 'password: [-]\npassword: [-]'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));
});

describe('numbers whose check digits say what they are go', () => {
  test.each([
    ['card 4111 1111 1111 1111, expires 12/27', 'card [-], expires 12/27'],
    ['5500-0055-5555-5559', '[-]'],
    ['378282246310005', '[-]'],
    ['6011000990139424', '[-]'],
    ['3530 1113 3330 0000', '[-]'],
    ['3056 930902 5904', '[-]'],
    ['paid with 4222222222222.', 'paid with [-].'],
    ['1 4111111111111111 2', '1 [-] 2'],
    ['IBAN PL61 1090 1014 0000 0712 1981 2874 and so on', 'IBAN [-] and so on'],
    ['es9121000418450200051332', '[-]'],
    ['GB29 NWBK 6016 1331 9268 19', '[-]'],
    ['konto 61 1090 1014 0000 0712 1981 2874', 'konto [-]'],
    ['PESEL 44051401359', 'PESEL [-]'],
    ['DNI 12345678Z', 'DNI [-]'],
    ['12.345.678-Z', '[-]'],
    ['NIE X1234567L', 'NIE [-]'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));
});

describe('all else stays', () => {
  test.each([
    'Password is wrong',
    'my password is not accepted',
    'the password - it does not work',
    'password to login fails',
    'I changed the password on 2026-11-20',
    'password 20.11.2026 changed',
    'The password works but the screen is black',
    'la contraseña es incorrecta',
    'contraseña: no funciona',
    'mi contraseña no la acepta',
    'la clave es reiniciar el router',
    'Hasło jest błędne',
    'hasło: nie działa',
    'nie pamiętam hasła do poczty',
    'PIN 3 of the plug is bent',
    'MR 41-726',
    'Your place in this guide: MR 41-726',
    'error code 1603',
    'code 5100 on the printer',
    'kod błędu 0x80070057',
    'código de error 1603',
    '0x80070057',
    'DNS_PROBE_FINISHED_NXDOMAIN',
    'E-12345678',
    'S/N 1234-5678-9012',
    'SN: CN24ABCDE12345XYZ',
    'serial 5CD1234XYZ',
    'C02XK0AAJGH5',
    'FRITZ!Box 7590, serial F123.456.00.123.456',
    'IMEI 356938035643809',
    'IMEI 35-693803-564380-9',
    'SIM 8934071100276980483',
    'EAN 5901234123457',
    'MAC 00:1A:2B:3C:4D:5E',
    'IP 192.168.100.1, 2001:db8::8a2e:370:7334',
    'Windows 11 build 26100.4349',
    '+48 600 700 800',
    '600 700 800 501 502 503',
    '+34 612 345 678, 0034 612345678',
    '+44 20 7946 0000',
    '48600700800',
    '34612345678',
    '+44 7911 123456',
    '2026-11-27 14:05:33',
    '27.11.2026, 20:00',
    '20261127140533',
    '1764252333000',
    'order 100200300400500',
    'customer 12345678',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  ])('%s', (text) => expect(mask(text)).toBe(text));
});

/** The digit that makes a number pass Luhn's test. */
function luhnDigit(digits: readonly number[]): number {
  const sum = digits.toReversed().reduce((all, digit, index) => {
    const value = index % 2 === 0 ? digit * 2 : digit;
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const digit = nat(9);
/** Cards of 13 to 19 digits, with spaces and dashes anywhere between them. */
const cards = tuple(
  constantFrom('4', '51', '55', '2221', '2720', '6011', '36', '3528', '62', '34', '37'),
  integer({ min: 13, max: 19 }),
  array(digit, { minLength: 19, maxLength: 19 }),
  array(constantFrom('', '', '', ' ', '-'), { minLength: 19, maxLength: 19 }),
).map(([start, length, more, between]) => {
  // Not each kind of card has each length.
  const size = /^3[47]/.test(start) ? 15 : start === '4' && length < 15 ? length : Math.max(length, 16);
  const digits = [...start]
    .map(Number)
    .concat(more)
    .slice(0, size - 1);
  return [...digits, luhnDigit(digits)]
    .map((each, index) => (index > 0 ? between[index]! : '') + each)
    .join('');
});

describe('whatever the digits', () => {
  test('a card goes, however it is written', () => {
    assert(
      property(cards, (card) => {
        if (/^\d{3}(?:\D\d{3})+$/.test(card)) return;
        expect(mask(`I paid with ${card}, thanks`)).not.toContain(card);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('a number that fails the test stays', () => {
    const wrong = tuple(array(digit, { minLength: 15, maxLength: 15 }), integer({ min: 1, max: 9 })).map(
      ([digits, more]) =>
        `4${digits.join('')}`.slice(0, 15) + ((luhnDigit([4, ...digits].slice(0, 15)) + more) % 10),
    );
    assert(
      property(wrong, (number) => {
        expect(mask(`serial ${number}`)).toBe(`serial ${number}`);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a Polish or Spanish id goes', () => {
    const pesel = tuple(
      nat(99),
      integer({ min: 1, max: 12 }),
      integer({ min: 1, max: 28 }),
      nat(9999),
      constantFrom(0, 20),
    );
    const two = (n: number): string => String(n).padStart(2, '0');
    assert(
      property(pesel, nat(99_999_999), ([year, month, day, serial, century], number) => {
        const ten = two(year) + two(month + century) + two(day) + String(serial).padStart(4, '0');
        const sum = [...ten].reduce((all, each, index) => all + Number(each) * [1, 3, 7, 9][index % 4]!, 0);
        expect(mask(`PESEL ${ten}${(10 - (sum % 10)) % 10}`)).toBe('PESEL [-]');
        const dni = String(number).padStart(8, '0') + 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]!;
        expect(mask(`soy ${dni}`)).toBe('soy [-]');
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('every text comes out, in time, and is not masked twice', () => {
    const start = process.cpuUsage();
    for (const text of hostileStrings) expect(mask(mask(text))).toBe(mask(text));
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(mask(mask(text))).toBe(mask(text));
      }),
      { seed: 1 },
    );
    for (const bad of [
      '1 ',
      'a1',
      'es12 ',
      'password for ',
      'password :',
      'password: a ',
      'password: a, ',
      'pin of a b ',
      '4-',
      'kod ',
    ])
      mask(bad.repeat(1000));
    mask(`password${' '.repeat(2000)}`);
    expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
  });
});
