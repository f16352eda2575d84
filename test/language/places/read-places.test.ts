/**
 * Where it happened, as a table: the place first, then the phrases that mean it. `-` is no place at all. A line
 * `home` beside a phrase is the sender's registered place. Over 250 lines because it is a table.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked, Home, MeantPlace } from '../../../src/language/meaning.ts';
import { placeSchema } from '../../../src/language/meaning.ts';
import { readPlaces } from '../../../src/language/places/read-places.ts';
import { cutWords } from '../../../src/language/words.ts';
import { loadGazetteer } from '../../../src/places/load-gazetteer.ts';

const gazetteer = loadGazetteer({ extraFiles: [] });

/** `Ranchi/Kanke panchayat=बोड़ेया booth=12`, without the state. */
function short(place: MeantPlace | undefined): string {
  if (place === undefined) return '-';
  const parts = [[place.district ?? '', place.block ?? ''].join('/').replace(/\/$/, '')];
  if (place.state !== undefined && place.state !== 'Jharkhand') parts[0] = `${place.state}:${parts[0] ?? ''}`;
  for (const key of ['urbanBody', 'assembly', 'panchayat', 'village', 'ward', 'booth'] as const)
    if (place[key] !== undefined) parts.push(`${key}=${place[key]}`);
  if (place.candidates !== undefined)
    parts.push(
      `of ${place.candidates
        .map((one) => one.district)
        .sort()
        .join('+')}`,
    );
  if (place.from === 'home') parts.push('(home)');
  return parts.join(' ');
}

function read(text: string, home?: Home, asked?: Asked): ReturnType<typeof readPlaces> {
  return readPlaces(text, cutWords(text), { home, asked }, gazetteer);
}

const chatra: Home = { district: 'Chatra', block: 'Simaria' };
const dumka: Home = { district: 'Dumka', block: 'Jama' };
const ranchi: Home = { district: 'Ranchi', block: 'Namkum' };
const gumla: Home = { district: 'Gumla', block: 'Raidih' };
const bokaro: Home = { district: 'Bokaro', block: 'Chas' };
const jamtara: Home = { district: 'Jamtara', block: 'Nala' };

type Row = string | readonly [string, Home];
const TABLE: readonly (readonly [string, readonly Row[]])[] = [
  // blocks in both scripts, with and without a mark
  [
    'Ranchi/Kanke',
    [
      'कांके प्रखंड में बैठक',
      'kaanke me baithak hui',
      'KANKE BLOCK meeting done',
      'प्रखंड- कांके',
      'block: Kanke',
      'कांके में कल बैठक हुई',
      'kanke blok ke karyakarta',
      'आज कांके के 20 लोग आए',
      'knake prakhand me baithak',
      'रांची जिले के कांके प्रखंड में',
      'Ranchi, Kanke',
      'kanke (ranchi) me',
    ],
  ],
  [
    'Latehar/Mahuadanr',
    ['महुआडांड़ में', 'mahuadanr me camp', 'महुआडांड प्रखंड', 'Mahuadand block', 'mahuatand block latehar', 'mahuwadand me'],
  ],
  [
    'Hazaribagh/Katkamsandi',
    ['katkamsandi me 20 log', 'katkamsndi me meeting', 'कटकमसांडी प्रखण्ड', 'katkam sandi block me', 'कटकमसंडी में'],
  ],
  ['Simdega/Thethaitanger', ['thethaitangar me', 'ठेठईटांगर में रैली', 'thetaitangar block', 'thethai tangar me julus']],
  [
    'Gumla/Albert Ekka',
    [
      'jari block (gumla)',
      'जारी प्रखंड में',
      'albert ekka block',
      'अल्बर्ट एक्का जारी प्रखंड में',
      'जारी प्रखण्ड, गुमला',
      'albert ekka prakhand me sadasyata',
    ],
  ],
  [
    'Palamu/Medininagar',
    [
      'डालटनगंज में धरना',
      'daltonganj me dharna',
      'मेदिनीनगर में',
      'Medininagar block',
      'daltanganj mein',
      'पलामू सदर प्रखंड',
      'सदर प्रखंड पलामू',
    ],
  ],
  ['Hazaribagh/Sadar', ['हजारीबाग सदर प्रखंड में', 'hazaribagh sadar block', 'sadar block hazaribagh me', 'सदर हजारीबाग']],
  ['West Singhbhum/Chaibasa', ['चाईबासा में', 'chaibasa me baithak', 'Chaibassa block']],
  ['Lohardaga/Kuru', ['कुडू प्रखंड', 'kudu block', 'kuru prakhand lohardaga', 'कुड़ू में बैठक', 'kudu me baithak hui']],
  ['Ranchi/Bero', ['बेड़ो में', 'bero me baithak', 'bedo block', 'Bero, Ranchi']],
  ['Ranchi/Tamar', ['तमाड़ में', 'tamar me camp', 'Tamar block Ranchi', 'tamad prakhand']],
  [
    'Garhwa/Nagar Untari',
    ['nagar untari me', 'नगर उंटारी में', 'बंशीधर नगर में', 'banshidhar nagar me', 'श्री बंशीधर नगर प्रखंड'],
  ],
  ['Palamu/Untari Road', ['उंटारी रोड प्रखंड', 'untari road block me', 'Untari Road me baithak']],
  [
    'Bokaro/Chandankiyari',
    ['chandankyari', 'chandan kiyari me', 'चंदनकियारी में', 'chndankiyari block', 'chandankiari me camp'],
  ],
  ['Dhanbad/Purvi Tundi', ['पूर्वी टुंडी प्रखंड में', 'purvi tundi me', 'purbi tundi block']],
  ['Dhanbad/Tundi', ['टुंडी में', 'tundi block', 'tundi me baithak']],
  ['Giridih/Pirtand', ['pirtand me', 'पीरटांड़ प्रखंड', 'pirtanr block']],
  ['Giridih/Suriya', ['सरिया प्रखंड में', 'saria block giridih', 'sariya me baithak']],
  ['Palamu/Lesliganj', ['leslieganj me', 'नीलांबर पीतांबरपुर प्रखंड', 'लेस्लीगंज']],
  ['Jamtara/Karmatanr Vidyasagar', ['करमाटांड़ में', 'karmatanr block', 'karmatand vidyasagar prakhand me']],
  ['East Singhbum/Golmuri Cum Jugsalai', ['गोलमुरी प्रखंड में', 'golmuri cum jugsalai block', 'जमशेदपुर प्रखंड में']],
  ['Chatra/Shaligram Ram Narayanpur Alias Hunterganj', ['hunterganj me', 'हंटरगंज प्रखंड', 'huntergunj block chatra']],
  ['Saraikela Kharsawan/Seraikella', ['सरायकेला प्रखंड में', 'seraikella block']],
  ['Godda/Poraiyahat', ['poreyahat me', 'पोड़ैयाहाट में', 'poraiya hat block']],

  // districts
  ['Ranchi', ['रांची में', 'ranchi me dharna', 'जिला रांची', 'राँची जिला', 'Ranchi district', 'ranchi zila']],
  ['Dumka', ['दुमका में', 'dumka zila', 'Dumka district', 'DC दुमका से निवेदन है', 'dumka jila k']],
  ['Hazaribagh', ['hazaribag me', 'हजारीबाग में', 'hajaribagh me', 'हज़ारीबाग़ जिला']],
  [
    'East Singhbum',
    [
      'पूर्वी सिंहभूम में',
      'east singhbhum district',
      'purvi singhbhum jila',
      'जमशेदपुर में रैली',
      'jamshedpur me',
      'tatanagar me',
      'East Singhbum',
    ],
  ],
  ['West Singhbhum', ['पश्चिमी सिंहभूम', 'west singhbhum me', 'paschimi singhbhum zila', 'w singhbhum district']],
  ['Saraikela Kharsawan', ['सरायकेला खरसावां जिला', 'seraikela-kharsawan me', 'सरायकेला में']],
  ['Sahebganj', ['साहेबगंज में', 'sahibganj me', 'Sahebganj dist']],
  ['Ramgarh', ['रामगढ़ में', 'ramgarh me', 'रामगढ़ जिला', 'ramgadh jila']],
  ['Garhwa', ['गढ़वा में', 'garhwa jila', 'gadhwa me']],
  ['Chatra', ['चतरा में', 'chatra jila', 'चतरा जिले के']],
  ['Gumla', ['गुमला में', 'practising in Gumla court', ['gumla me', ranchi]]],

  // one name, several districts
  [
    'Dumka/Ramgarh',
    [
      'Ramgarh block of Dumka dist',
      'दुमका जिले के रामगढ़ प्रखंड में',
      ['रामगढ़ प्रखंड में', dumka],
      ['ramgarh me baithak', dumka],
      'रामगढ़, दुमका',
    ],
  ],
  ['Ramgarh/Ramgarh', ['रामगढ़ जिला के रामगढ़ प्रखंड', ['ramgarh block', { district: 'Ramgarh' }]]],
  ['/Ramgarh of Dumka+Palamu+Ramgarh', ['रामगढ़ प्रखंड में बैठक', ['ramgarh block me', ranchi]]],
  ['Gumla/Chainpur', [['Visited Chainpur on 30th May', gumla], 'चैनपुर, गुमला', 'gumla ke chainpur me']],
  ['Palamu/Chainpur', ['पलामू के चैनपुर में', 'chainpur palamu me']],
  ['/Chainpur of Gumla+Palamu', ['चैनपुर में बैठक हुई', ['chainpur me', ranchi]]],
  ['/Dumri of Giridih+Gumla', ['डुमरी में', 'dumri block']],
  ['Giridih/Dumri', ['dumri giridih', ['डुमरी में', { district: 'Giridih' }]]],
  ['Gumla/Bishunpur', ['बिशुनपुर में', 'bishunpur gumla']],
  ['Garhwa/Bishunpura', ['विशुनपुरा प्रखंड', 'bishunpura me']],

  // names that are also words
  [
    'Ramgarh/Gola',
    ['gola me 32 unit', 'गोला में कैंप', 'गोला प्रखंड', ['camp lagaya gola me', ranchi], 'ramgarh ke gola me'],
  ],
  ['Bokaro/Chas', ['चास में', 'chas me meeting', 'चास प्रखंड बोकारो']],
  ['Hazaribagh/Barhi', ['बरही में', 'barhi block', 'बरही प्रखंड में', 'Barhi, Hazaribagh']],
  ['Jamtara/Nala', ['नाला प्रखंड में', 'nala block me', ['नाला में बैठक हुई', jamtara]]],
  ['Ranchi/Silli', ['सिल्ली में', 'silli me', 'Silli block']],
  ['Koderma/Chandwara', ['चंदवारा में', 'chandwara block']],
  ['Latehar/Chandwa', ['चंदवा में', 'chandwa me']],
  ['Ranchi/Rahe', ['राहे प्रखंड में', 'rahe block']],
  ['Lohardaga/Kisko', ['किस्को प्रखंड', 'kisko block lohardaga']],
  ['Dumka/Jama', ['जामा प्रखंड में', 'jama block dumka']],
  ['Hazaribagh/Daru', ['दारू प्रखंड में', 'daru block']],
  ['Simdega/Bano', ['बानो में', 'bano block simdega', 'बानो प्रखंड']],
  ['Hazaribagh/Padma', ['पदमा प्रखंड में', 'padma block hazaribagh']],

  // nothing named, or words that only look like names
  [
    '-',
    [
      'नाला जाम है',
      'nala safai nahi hua',
      'पैसा जमा किया',
      'काम जारी है',
      'kaam jari rahega',
      'हो रहे हैं',
      'kisko bole',
      'दारू पीकर आता है',
      'dadi ka pension',
      'तीसरी बार',
      'तीसरी किस्त',
      'गंदे पानी',
      'gande nale ka pani',
      'सदर अस्पताल में डॉक्टर नहीं',
      'sadar hospital',
      'छात्रा को साइकिल नहीं मिली',
      'chhatra ki scholarship',
      'मंदिर में बैठक',
      'भंडारा में 200 लोग',
      'चर्चा में',
      'पद्मा देवी',
      'padma devi ko pension nahi',
      'मनिका कुमारी ने',
      'rania khatoon ka ration card',
      'पानी बढ़ी है',
      'badhi hui bijli bill',
      'baithak hui',
      'बैठक में 20 लोग',
      'मीटिंग में',
      'काम करो',
      'aap kya karo',
      'mango ka ped',
      'बरगद के पेड़ के नीचे',
      'गड्ढा में पानी',
      'सरिया घटिया लगाया',
      'डंडा मारा',
      'Rajendra Mahto',
      'किस्कू जी',
      'पटना से आए',
      'दिल्ली से मजदूर आए',
      'धन्यवाद',
      'good morning',
      'hello sir',
      'राशन डीलर कम देता है',
      'ration dealer kam deta hai',
      'bijli nahi hai',
      'BDO sahab paisa mangte hai',
      'हर पंचायत में',
      'हमारे गांव में पानी नहीं',
      'sabhi panchayat me',
      'hamare gaon me',
      'har booth par 5 log',
      '9 booth pe BLA niyukt',
      'गांव गांव जाकर',
      'ward member paisa mangta hai',
      'panchayat bhawan me baithak',
      'पंचायत सचिव पैसा मांगता है',
      'पंचायत अध्यक्षों का सम्मेलन',
      'every village',
      'our village has no road',
      'बच्चे ढिबरी में पढ़ें',
      'कल रातों को',
      'अल्बर्ट एक्का चौक पर',
      'गया था',
      'wo gaya',
      'surat kharab',
      'sagar singh',
      'south side',
      'anand se',
      'booth committee bani',
      'बूथ कमेटी',
      'booth 10 log aaye',
      'विधानसभा चुनाव',
      'ग्राम सभा हुई',
      'gram sabha hui',
      'ग्राम पंचायत में भ्रष्टाचार',
    ],
  ],
  [
    'Ranchi/Namkum (home)',
    [
      ['आज बैठक हुई', ranchi],
      ['नाला जाम है', ranchi],
      ['hamare gaon me bijli nahi', ranchi],
      ['झारखंड सरकार से निवेदन', ranchi],
      ['', ranchi],
    ],
  ],

  // panchayat and village
  [
    'Ranchi/Mandar panchayat=टांगरबसली',
    [
      'मांडर प्रखंड के टांगरबसली पंचायत में',
      'टांगरबसली पंचायत, मांडर प्रखंड',
      'प्रखंड- मांडर, पंचायत- टांगरबसली',
      'मांडर के टांगरबसली पंचायत में कंबल बांटे',
    ],
  ],
  [
    'Lohardaga/Kuru village=जिंगी',
    [
      'कुडू प्रखंड के जिंगी गांव में',
      'ग्राम जिंगी, प्रखंड कुडू',
      'गांव- जिंगी, कुडू',
      'कुडू के जिंगी गाँव में',
      'ग्राम- जिंगी प्रखंड- कुडू जिला- लोहरदगा',
    ],
  ],
  ['Latehar/Balumath panchayat=मुरपा', ['बालूमाथ प्रखंड, मुरपा पंचायत।', 'बालूमाथ, ग्राम पंचायत मुरपा', 'मुरपा पंचायत बालूमाथ']],
  [
    'Ranchi/Namkum panchayat=Badla',
    [
      ['Badla panchayat', ranchi],
      ['It is Badla panchayat', ranchi],
      ['gram panchayat Badla me', ranchi],
      ['Badla pnchyt me baithak', ranchi],
    ],
  ],
  [
    'Ranchi/Namkum village=Hurhuru',
    [
      ['gram Hurhuru', ranchi],
      ['village Hurhuru', ranchi],
      ['Hurhuru gaon me', ranchi],
      ['in Hurhuru village', ranchi],
      ['vill- Hurhuru', ranchi],
      ['Hurhuru gav ka', ranchi],
    ],
  ],
  ['Ranchi/Namkum village=महतो टोला', [['महतो टोला में चापाकल खराब', ranchi]]],
  [
    'Chatra/Simaria village=जोरी खुर्द',
    [
      ['जोरी खुर्द गांव में', chatra],
      ['ग्राम जोरी खुर्द', chatra],
    ],
  ],
  [
    'Bokaro/Chas panchayat=कुर्रा village=बांधडीह',
    [
      ['कुर्रा पंचायत के बांधडीह गांव में', bokaro],
      ['ग्राम- बांधडीह\nपंचायत- कुर्रा', bokaro],
    ],
  ],
  [
    'Ranchi/Namkum village=मोहनपुर',
    [
      ['मोहनपुर गांव में', ranchi],
      ['ग्राम मोहनपुर', ranchi],
    ],
  ],
  ['Ranchi/Namkum panchayat=राजनगर', [['राजनगर पंचायत में', ranchi]]],

  // ward, booth, urban body
  [
    'Dhanbad/Baghmara booth=123',
    [
      ['बूथ संख्या 123', { district: 'Dhanbad', block: 'Baghmara' }],
      ['booth no 123 par', { district: 'Dhanbad', block: 'Baghmara' }],
      ['booth number 123', { district: 'Dhanbad', block: 'Baghmara' }],
      ['बूथ १२३', { district: 'Dhanbad', block: 'Baghmara' }],
      ['123 नंबर बूथ पर', { district: 'Dhanbad', block: 'Baghmara' }],
      ['booth no. 123', { district: 'Dhanbad', block: 'Baghmara' }],
      ['booth-123', { district: 'Dhanbad', block: 'Baghmara' }],
    ],
  ],
  [
    'Ranchi/Namkum ward=5',
    [
      ['वार्ड 5 में', ranchi],
      ['ward no 5', ranchi],
      ['वार्ड नंबर 05', ranchi],
      ['5 number ward me', ranchi],
      ['ward no. 5 me', ranchi],
    ],
  ],
  ['Ranchi urbanBody=Ranchi Municipal Corporation ward=12', ['रांची नगर निगम वार्ड 12 में', 'ward 12, ranchi nagar nigam']],
  ['Lohardaga urbanBody=Lohardaga Nagar Parishad', ['लोहरदगा नगर परिषद में', 'nagar parishad lohardaga']],
  ['Ranchi/Kanke booth=45', ['कांके प्रखंड बूथ नंबर 45', 'booth 45 kanke']],

  // the right one of two
  [
    'Ranchi/Ratu',
    [
      'kaanke nahi ratu likhna tha',
      'कांके नहीं रातू',
      'कांके की जगह रातू लिखिए',
      'ratu hai kanke nahi',
      'Ratu not Kanke',
      'not Kanke but Ratu',
      'kanke galat hai ratu hai',
    ],
  ],
  ['Dumka/Ranishwar', ['DC साहब, दुमका से हाथ जोड़कर निवेदन है कि रानीश्वर के BDO', 'रांची से अध्यक्ष जी आए, रानीश्वर में बैठक हुई']],
  [
    'Gumla/Palkot',
    ['Officer in charge of Palkot thana. I am an advocate practising in Gumla court.', 'रांची से लौटकर पालकोट में बैठक की'],
  ],
];

describe('readPlaces', () => {
  for (const [want, rows] of TABLE) {
    for (const row of rows) {
      const [text, home] = typeof row === 'string' ? [row, undefined] : row;
      it(`${want} ← ${text}${home === undefined ? '' : ` (home ${home.district ?? ''}/${home.block ?? ''})`}`, () => {
        expect(short(read(text, home).place)).toBe(want);
      });
    }
  }
});

describe('places in messages', () => {
  const lines = readFileSync(new URL('messages.txt', import.meta.url), 'utf8').split('\n');
  const inOrder = (said: string): string => said.split(' ').sort().join(' ');
  for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
    const [want = '', home = '', text = ''] = line.split('|').map((part) => part.trim());
    const [district, block] = home.split('/');
    it(line, () => {
      const told = read(text, district ? { district, ...(block === undefined ? {} : { block }) } : undefined);
      expect(inOrder(short(told.place))).toBe(inOrder(want));
    });
  }
});

describe('a short answer', () => {
  const hazaribagh: Home = { district: 'Hazaribagh' };
  const TOLD: readonly (readonly [string, string, Home, string, boolean])[] = [
    // field, answer, home, what it means, certain
    ['block', 'katkamsndi', hazaribagh, 'Hazaribagh/Katkamsandi', false],
    ['block', 'katkamsandi', hazaribagh, 'Hazaribagh/Katkamsandi', true],
    ['place.block', 'कटकमसांडी', hazaribagh, 'Hazaribagh/Katkamsandi', true],
    ['block', 'katkamsandi block', hazaribagh, 'Hazaribagh/Katkamsandi', true],
    ['block', 'barhi', hazaribagh, 'Hazaribagh/Barhi', true],
    ['block', 'daru', hazaribagh, 'Hazaribagh/Daru', true],
    ['block', 'nala', { district: 'Jamtara' }, 'Jamtara/Nala', true],
    ['block', 'chainpur', { district: 'Palamu' }, 'Palamu/Chainpur', true],
    ['block', 'ramgarh', { district: 'Dumka' }, 'Dumka/Ramgarh', true],
    ['block', 'gumla', { district: 'Gumla' }, 'Gumla/Gumla', true],
    ['block', 'mera block kanke hai', { district: 'Ranchi' }, 'Ranchi/Kanke', true],
    ['district', 'dumka', {}, 'Dumka', true],
    ['district', 'hazaribag', {}, 'Hazaribagh', true],
    ['place', 'kanke', {}, 'Ranchi/Kanke', true],
    ['panchayat', 'Badla', { district: 'Lohardaga', block: 'Senha' }, 'Lohardaga/Senha panchayat=Badla', true],
    [
      'panchayat',
      'It is Badla panchayat',
      { district: 'Lohardaga', block: 'Senha' },
      'Lohardaga/Senha panchayat=Badla',
      true,
    ],
    ['panchayat', 'मोहनपुर', ranchi, 'Ranchi/Namkum panchayat=मोहनपुर', true],
    ['panchayat', 'badla h', ranchi, 'Ranchi/Namkum panchayat=badla', true],
    ['village', 'Hurhuru', ranchi, 'Ranchi/Namkum village=Hurhuru', true],
    ['village', 'gaon ka naam Hurhuru hai', ranchi, 'Ranchi/Namkum village=Hurhuru', true],
    ['booth', '17', ranchi, 'Ranchi/Namkum booth=17', true],
    ['booth', 'booth no 017', ranchi, 'Ranchi/Namkum booth=17', true],
    ['ward', '5', ranchi, 'Ranchi/Namkum ward=5', true],
    ['panchayat', 'pata nahi', ranchi, 'Ranchi/Namkum (home)', true],
    ['block', 'haan', ranchi, 'Ranchi/Namkum (home)', true],
    ['village', 'nahi', ranchi, 'Ranchi/Namkum (home)', true],
    ['people', 'kanke', ranchi, 'Ranchi/Kanke', true],
  ];
  it.each(TOLD)('%s? %s', (field, answer, home, want, certain) => {
    const told = read(answer, home, { field });
    expect(short(told.place)).toBe(want);
    expect(told.certain).toBe(certain);
  });
  it('offers the rivals of a guess', () => {
    expect(read('katkamsndi', hazaribagh, { field: 'block' }).rivals.map((place) => place.name)).toEqual(['Katkamdag']);
    expect(read('katkamsndi me 20 log', hazaribagh).certain).toBe(false);
  });
});

describe('evidence', () => {
  it('tells the span of every part, and the words that are no counts and no persons', () => {
    const text = 'आज मांडर प्रखंड के टांगरबसली पंचायत में बूथ संख्या 123 पर';
    const told = read(text);
    const said = Object.fromEntries(
      Object.entries(told.spans).map(([key, [start, end]]) => [key, text.slice(start, end)]),
    );
    expect(said).toEqual({ place: 'मांडर', 'place.block': 'मांडर', 'place.panchayat': 'टांगरबसली', 'place.booth': '123' });
    expect([...told.taken].map((index) => cutWords(text)[index]?.text)).toEqual(
      expect.arrayContaining(['मांडर', 'प्रखंड', 'टांगरबसली', '123']),
    );
  });
  it('lists every place in order, those denied aside', () => {
    const told = read('कांके नहीं, रातू में और फिर बेड़ो में बैठक');
    expect(told.mentions.map(({ place, aside }) => [place.block, aside])).toEqual([
      ['Kanke', true],
      ['Ratu', false],
      ['Bero', false],
    ]);
  });
});

describe('any text', () => {
  it('never throws, and every span lies in the text', () => {
    const words = [
      'कांके',
      'प्रखंड',
      'block',
      'gaon',
      'पंचायत',
      'ward',
      '12',
      'में',
      'nahi',
      'ramgarh',
      'ग्राम',
      'booth',
      'no',
      ',',
      '\n',
      '.',
      'सदर',
      'nagar',
      'nigam',
      'k',
      '🙏',
      'Ranchi',
      'zila',
      'से',
      'आए',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 25 }),
        (parts) => {
          const text = parts.join(' ');
          const told = read(text, ranchi);
          for (const [start, end] of Object.values(told.spans)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          if (told.place !== undefined) expect(placeSchema.safeParse(told.place).success).toBe(true);
        },
      ),
    );
  });
  it('takes linear time', () => {
    for (const word of [
      'कांके ',
      'गांव ',
      'ward 5 ',
      'nagar ',
      'block kanke ',
      'में ',
      'कांके ward 5 ',
      'kanke ke boreya me ',
      'mera gaon ',
    ]) {
      const long = word.repeat(10_000);
      const started = performance.now();
      read(long);
      expect(performance.now() - started, word).toBeLessThan(3000);
    }
  });
});
