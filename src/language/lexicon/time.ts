/** Words of time: days, weekdays, months, durations. Values stand in the tag: `w:0` Sunday, `mon:1` January, `hm:1` चैत. */
import type { Lexicon } from './lexicon.ts';

export const TIME_WORDS: Lexicon = {
  today:
    'आज, aaj, aj, aaz, ajj, today, todays, tdy, आझ, aajj, tonight, this morning, this evening, आइज, aij, आजे, aaje, aajhi, अभी अभी, abhi abhi, just now',
  kal: 'कल, kal, kl, कल्ह, kalh, काल्ह, kalhu, काइल, kail, काल्हि, kaal, बिहान कल',
  yesterday:
    'yesterday, ystrday, yesterdays, yday, yestarday, बीते कल, beete kal, bite kal, गत दिवस, गत दिन, gat divas, last night, last evening, बीती रात, गुजरे कल, कल रात बीती',
  tomorrow:
    'tomorrow, tomorow, tmrw, tmrow, tommorow, tommorrow, tomm, आने वाले कल, आगामी कल, aane wale kal, कल सुबह होने, बिहान, bihan, बिहने',
  parson: 'परसों, परसो, parson, parso, parsu, prso, parsho, परसू, परसुन',
  narson: 'नरसों, तरसों, tarson, narson, narso, tarso, अतरसों, तीन दिन पहले',
  'day-before': 'day before yesterday, day b4 yesterday, day before yday, the day before yesterday',
  'day-after': 'day after tomorrow, day after tmrw, day after tommorow',
  last: 'पिछले, पिछला, पिछली, pichle, pichhle, pichla, pichhla, pichli, pichhli, pichle wale, last, बीते, बीता, beete, bite, बितल, गत, gat, previous, past, पछिला, गुजरे',
  next: 'अगले, अगला, अगली, agle, agla, agli, aagle, next, आगामी, aagami, agami, coming, आने वाले, aane wale, ane wale, आवे वाला, forthcoming',
  this: 'इस, is, this, इसी, isi, एही',
  ago: 'पहले, pehle, pahle, phle, ago, पहिले, पूर्व, purv, back, पहिलहीं, before',
  hence: 'बाद, baad, bad me, later, के बाद, hence, from now',
  'u:day': 'दिन, दिनों, din, dino, days, day, रोज, roz, roj, dinon, दिना',
  'u:week':
    'हफ़्ता, हफ्ता, हफ्ते, हफ्तों, hafta, hafte, hapta, hapta, hapte, hafton, सप्ताह, saptah, week, weeks, हप्ता, हप्ते, wk, wks',
  'u:fortnight': 'पखवाड़ा, पखवाड़े, pakhwada, pakhwara, pakhwade, fortnight, पाख',
  'u:month':
    'महीना, महीने, महीनों, mahina, mahine, mahino, mahinon, mahene, mahena, mhine, mhina, माह, mah, maah, months, month, mnth, mnths, महिना, महिने, महिनों, मास, mnth, monthes, मैना',
  'u:year':
    'साल, सालों, sal, saal, salo, saalo, saalon, वर्ष, वर्षों, varsh, warsh, years, year, yrs, yr, बरस, baras, बरिस, सलवा, baris, बछर, bachhar, bachar',
  since:
    'से, se, since, for the last, from last, for last, for the past, over the last, for over, for more than, for, from, over',
  'w:0':
    'रविवार, ravivar, raviwar, rabibar, ravibar, rvivar, इतवार, itvar, itwar, etwar, एतवार, sunday, sundays, sun, संडे, सन्डे, रबिबार, sanday, एतबार',
  'w:1': 'सोमवार, somvar, somwar, sombar, सोमबार, monday, mon, मंडे, मन्डे, somvaar',
  'w:2': 'मंगलवार, mangalvar, mangalwar, manglwar, manglvar, मंगलबार, mangalbar, tuesday, tue, tues, ट्यूजडे, मंगर, mangar',
  'w:3': 'बुधवार, budhvar, budhwar, बुधबार, budhbar, wednesday, wed, wednsday, wednes, वेडनेसडे, बुध, budhwaar, wedensday',
  'w:4':
    'गुरुवार, गुरूवार, guruvar, guruwar, gurubar, बृहस्पतिवार, brihaspativar, वृहस्पतिवार, बृहस्पति, brihaspati, bifay, bifey, वीरवार, thursday, thurs, thur, थर्सडे, बिफे, बिफै, thrusday, brihaspatiwar, bihafai',
  'w:5':
    'शुक्रवार, shukravar, shukrawar, sukravar, sukrawar, शुक्रबार, friday, fri, फ्राइडे, शुक, sukrbar, जुमा, juma, jumma, sukarwar, shukrvar',
  'w:6':
    'शनिवार, shanivar, shaniwar, sanivar, saniwar, शनिबार, saturday, sat, satarday, saterday, सैटरडे, शनिचर, sanichar, शनीचर, saturdy, शनि',
  'mon:1': 'जनवरी, january, janvari, januwari, janwari, jan, जनबरी',
  'mon:2': 'फरवरी, फ़रवरी, february, farvari, farwari, feb, फरबरी, febuary',
  'mon:3': 'मार्च, march',
  'mon:4': 'अप्रैल, april, aprail, apr, अप्रेल, aprel, अपरैल',
  'mon:5': 'मई, may',
  'mon:6': 'जून, june, jun',
  'mon:7': 'जुलाई, july, julai, jul, जुलाइ',
  'mon:8': 'अगस्त, august, agast, aug, agst',
  'mon:9': 'सितंबर, सितम्बर, september, sitambar, sept, sep, septembar, सेप्टेंबर',
  'mon:10': 'अक्टूबर, अक्तूबर, october, aktubar, oct, अक्टुबर, octobar',
  'mon:11': 'नवंबर, नवम्बर, november, navambar, nov, novembar',
  'mon:12': 'दिसंबर, दिसम्बर, december, disambar, dec, decembar',
  'hm:1': 'चैत, चैत्र, chait, chaitra',
  'hm:2': 'बैसाख, वैशाख, baisakh, vaishakh, baishakh',
  'hm:3': 'जेठ, ज्येष्ठ, jeth, jyeshth',
  'hm:4': 'आषाढ़, असाढ़, अषाढ़, ashadh, asadh, asarh, aasadh',
  'hm:5': 'सावन, श्रावण, sawan, saawan, savan, shravan',
  'hm:6': 'भादो, भादों, भाद्रपद, bhado, bhadon, bhadra',
  'hm:7': 'आश्विन, आसिन, aashwin, ashwin, kuar, कुआर, aasin',
  'hm:8': 'कार्तिक मास, कार्तिक महीना, कातिक, katik, kartik mahina',
  'hm:9': 'अगहन, aghan, agahan, मार्गशीर्ष',
  'hm:10': 'पूस, पौष, pus, poos, paush',
  'hm:11': 'माघ, magh',
  'hm:12': 'फागुन, फाल्गुन, fagun, phagun, falgun',
  'date-word': 'तारीख, तारिख, tarikh, tareekh, tarik, दिनांक, dinank, dinak, दिनाँक, date, dated, dt, तिथि, tithi, तारीक',
  clock: 'बजे, baje, bje, baje, बजकर, baj, am, pm, a m, p m, oclock, hrs, बज, bje, बजिया',
  'first-of': 'एक तारीख, पहली तारीख, 1 तारीख',
};

/**
 * Days of the year that people name. A string `MM-DD` is fixed; a table gives the day by year, 2024 to 2028.
 * Source: the fixed days are the public calendar; the moving ones follow the lists of gazetted holidays of India and
 * Jharkhand and the Rashtriya Panchang for those years, as generally published. Days that hang on the sighting of the moon (Eid,
 * Bakrid, Muharram, Milad) may fall a day later. Extend the table once a year.
 */
export const NAMED_DAYS: readonly { spellings: string; on: string | Readonly<Record<number, string>> }[] = [
  {
    spellings: 'गणतंत्र दिवस, gantantra diwas, gantantra divas, republic day, छब्बीस जनवरी, chhabbis january',
    on: '01-26',
  },
  {
    spellings: 'स्वतंत्रता दिवस, swatantrata diwas, independence day, पंद्रह अगस्त, आजादी दिवस, pandrah august',
    on: '08-15',
  },
  { spellings: 'गांधी जयंती, गाँधी जयंती, gandhi jayanti, gandhi jyanti', on: '10-02' },
  {
    spellings:
      'अंबेडकर जयंती, अम्बेडकर जयंती, आंबेडकर जयंती, ambedkar jayanti, ambedkar jyanti, भीम जयंती, bhim jayanti, बाबा साहब जयंती, बाबासाहेब जयंती, babasaheb jayanti, बाबा साहेब की जयंती, अंबेडकर जी की जयंती, अंबेडकर की जयंती',
    on: '04-14',
  },
  {
    spellings:
      'बिरसा जयंती, birsa jayanti, birsa jyanti, बिरसा मुंडा जयंती, birsa munda jayanti, बिरसा मुंडा की जयंती, birsa munda ki jayanti, भगवान बिरसा की जयंती, झारखंड स्थापना दिवस, jharkhand sthapna diwas, jharkhand foundation day, राज्य स्थापना दिवस, rajya sthapna diwas, birth anniversary of birsa munda, जनजातीय गौरव दिवस',
    on: '11-15',
  },
  {
    spellings:
      'बिरसा शहादत दिवस, बिरसा मुंडा शहादत दिवस, birsa shahadat diwas, बिरसा पुण्यतिथि, बिरसा मुंडा पुण्यतिथि, birsa punyatithi, birsa munda punyatithi, बिरसा बलिदान दिवस',
    on: '06-09',
  },
  { spellings: 'हूल दिवस, hul diwas, hool diwas, hul divas', on: '06-30' },
  {
    spellings:
      'आदिवासी दिवस, विश्व आदिवासी दिवस, adivasi diwas, aadivasi diwas, adiwasi diwas, vishwa adivasi diwas, tribal day, world tribal day',
    on: '08-09',
  },
  { spellings: 'संविधान दिवस, samvidhan diwas, samvidhan divas, constitution day', on: '11-26' },
  { spellings: 'बाल दिवस, bal diwas, childrens day, नेहरू जयंती, nehru jayanti', on: '11-14' },
  { spellings: 'इंदिरा जयंती, इंदिरा गांधी जयंती, indira jayanti, indira gandhi jayanti, इंदिरा गांधी की जयंती', on: '11-19' },
  {
    spellings:
      'इंदिरा पुण्यतिथि, इंदिरा गांधी पुण्यतिथि, indira gandhi punyatithi, इंदिरा गांधी की पुण्यतिथि, पटेल जयंती, सरदार पटेल जयंती, patel jayanti, एकता दिवस',
    on: '10-31',
  },
  {
    spellings: 'राजीव गांधी जयंती, rajiv gandhi jayanti, राजीव गांधी की जयंती, सद्भावना दिवस, sadbhavna diwas',
    on: '08-20',
  },
  { spellings: 'राजीव गांधी पुण्यतिथि, rajiv gandhi punyatithi, राजीव गांधी की पुण्यतिथि, शहादत दिवस राजीव', on: '05-21' },
  {
    spellings: 'गांधी पुण्यतिथि, महात्मा गांधी पुण्यतिथि, gandhi punyatithi, महात्मा गांधी की पुण्यतिथि, गांधी जी की पुण्यतिथि',
    on: '01-30',
  },
  { spellings: 'भगत सिंह शहादत दिवस, भगत सिंह शहीद दिवस, bhagat singh shahadat diwas', on: '03-23' },
  { spellings: 'मानवाधिकार दिवस, manavadhikar diwas, human rights day', on: '12-10' },
  { spellings: 'हिंदी दिवस, hindi diwas', on: '09-14' },
  { spellings: 'एकता दिवस, ekta diwas, राष्ट्रीय एकता दिवस, unity day', on: '10-31' },
  { spellings: 'मतदाता दिवस, matdata diwas, voters day, राष्ट्रीय मतदाता दिवस', on: '01-25' },
  { spellings: 'सामाजिक न्याय दिवस, social justice day, world social justice day', on: '02-20' },
  { spellings: 'विज्ञान दिवस, vigyan diwas, science day', on: '02-28' },
  { spellings: 'जल दिवस, jal diwas, water day', on: '03-22' },
  { spellings: 'स्वास्थ्य दिवस, swasthya diwas, health day', on: '04-07' },
  { spellings: 'पंचायती राज दिवस, panchayati raj diwas, panchayati raj day', on: '04-24' },
  { spellings: 'तंबाकू निषेध दिवस, तंबाकू निषेध, tambaku nishedh, no tobacco day', on: '05-31' },
  { spellings: 'बाल श्रम निषेध दिवस, bal shram nishedh, child labour day', on: '06-12' },
  { spellings: 'कारगिल दिवस, कारगिल विजय दिवस, kargil diwas, kargil vijay diwas', on: '07-26' },
  { spellings: 'खेल दिवस, khel diwas, sports day', on: '08-29' },
  { spellings: 'साक्षरता दिवस, saksharta diwas, literacy day', on: '09-08' },
  { spellings: 'किसान दिवस, kisan diwas, farmers day', on: '12-23' },
  { spellings: 'विजय दिवस, vijay diwas', on: '12-16' },
  { spellings: 'एड्स दिवस, aids diwas, aids day', on: '12-01' },
  { spellings: 'झारखंड स्थापना दिवस, jharkhand sthapna diwas, jharkhand foundation day', on: '11-15' },
  { spellings: 'महिला दिवस, mahila diwas, womens day, women day', on: '03-08' },
  { spellings: 'शिक्षक दिवस, teachers day, shikshak diwas', on: '09-05' },
  { spellings: 'मजदूर दिवस, majdur diwas, mazdoor diwas, labour day, may day, मई दिवस', on: '05-01' },
  { spellings: 'क्रिसमस, christmas, krismas, बड़ा दिन, bada din, xmas', on: '12-25' },
  { spellings: 'विवेकानंद जयंती, vivekanand jayanti, युवा दिवस, yuva diwas, youth day', on: '01-12' },
  { spellings: 'नेताजी जयंती, netaji jayanti, subhash jayanti, सुभाष जयंती, पराक्रम दिवस', on: '01-23' },
  { spellings: 'सावित्रीबाई फुले जयंती, savitribai phule jayanti, सावित्रीबाई जयंती', on: '01-03' },
  { spellings: 'ज्योतिबा फुले जयंती, फुले जयंती, phule jayanti, jyotiba phule jayanti', on: '04-11' },
  { spellings: 'महापरिनिर्वाण दिवस, mahaparinirvan diwas, परिनिर्वाण दिवस', on: '12-06' },
  { spellings: 'पर्यावरण दिवस, paryavaran diwas, environment day', on: '06-05' },
  { spellings: 'योग दिवस, yog diwas, yoga day', on: '06-21' },
  { spellings: 'कांग्रेस स्थापना दिवस, congress sthapna diwas, congress foundation day', on: '12-28' },
  { spellings: 'विश्वकर्मा पूजा, vishwakarma puja, biswakarma puja', on: '09-17' },
  { spellings: 'नववर्ष के दिन, नए साल के दिन, new years day', on: '01-01' },
  {
    spellings: 'मकर संक्रांति, makar sankranti, टुसू, tusu, tusu parab, टुसू पर्व, खिचड़ी पर्व',
    on: { 2024: '01-15', 2025: '01-14', 2026: '01-14', 2027: '01-15', 2028: '01-15' },
  },
  {
    spellings: 'सरस्वती पूजा, saraswati puja, sarswati puja, बसंत पंचमी, वसंत पंचमी, basant panchami',
    on: { 2024: '02-14', 2025: '02-03', 2026: '01-23', 2027: '02-11', 2028: '01-31' },
  },
  {
    spellings: 'रविदास जयंती, ravidas jayanti, माघी पूर्णिमा',
    on: { 2024: '02-24', 2025: '02-12', 2026: '02-01', 2027: '02-20', 2028: '02-10' },
  },
  {
    spellings: 'महाशिवरात्रि, शिवरात्रि, shivratri, mahashivratri, sivratri',
    on: { 2024: '03-08', 2025: '02-26', 2026: '02-15', 2027: '03-06', 2028: '02-23' },
  },
  { spellings: 'होली, holi', on: { 2024: '03-25', 2025: '03-14', 2026: '03-04', 2027: '03-22', 2028: '03-11' } },
  {
    spellings: 'सरहुल, sarhul, सरहूल',
    on: { 2024: '04-11', 2025: '04-01', 2026: '03-21', 2027: '04-09', 2028: '03-29' },
  },
  {
    spellings: 'रामनवमी, राम नवमी, ramnavmi, ram navmi, ramnavami, ram navami, रामनौमी',
    on: { 2024: '04-17', 2025: '04-06', 2026: '03-26', 2027: '04-15', 2028: '04-03' },
  },
  {
    spellings: 'गुड फ्राइडे, good friday',
    on: { 2024: '03-29', 2025: '04-18', 2026: '04-03', 2027: '03-26', 2028: '04-14' },
  },
  { spellings: 'ईस्टर, easter', on: { 2024: '03-31', 2025: '04-20', 2026: '04-05', 2027: '03-28', 2028: '04-16' } },
  {
    spellings: 'ईद, eid, id ke din, ईद उल फितर, eid ul fitr',
    on: { 2024: '04-11', 2025: '03-31', 2026: '03-21', 2027: '03-10', 2028: '02-27' },
  },
  {
    spellings: 'बकरीद, bakrid, bakreed, bakra eid, ईद उल अजहा',
    on: { 2024: '06-17', 2025: '06-07', 2026: '05-27', 2027: '05-17', 2028: '05-05' },
  },
  {
    spellings: 'मुहर्रम, muharram, moharram, मोहर्रम',
    on: { 2024: '07-17', 2025: '07-06', 2026: '06-26', 2027: '06-15', 2028: '06-04' },
  },
  {
    spellings: 'बारावफात, barawafat, ईद मिलाद, milad un nabi, eid milad',
    on: { 2024: '09-16', 2025: '09-05', 2026: '08-26', 2027: '08-15', 2028: '08-04' },
  },
  {
    spellings: 'बुद्ध पूर्णिमा, buddha purnima, buddh purnima',
    on: { 2024: '05-23', 2025: '05-12', 2026: '05-01', 2027: '05-20', 2028: '05-08' },
  },
  {
    spellings: 'रथ यात्रा के दिन, रथयात्रा के दिन, रथ मेला, rath mela, rath yatra ke din',
    on: { 2024: '07-07', 2025: '06-27', 2026: '07-16', 2027: '07-05', 2028: '06-24' },
  },
  {
    spellings: 'गुरु पूर्णिमा, guru purnima',
    on: { 2024: '07-21', 2025: '07-10', 2026: '07-29', 2027: '07-18', 2028: '07-06' },
  },
  {
    spellings: 'रक्षाबंधन, रक्षा बंधन, rakshabandhan, raksha bandhan, राखी के दिन, राखी पर्व',
    on: { 2024: '08-19', 2025: '08-09', 2026: '08-28', 2027: '08-17', 2028: '08-05' },
  },
  {
    spellings: 'जन्माष्टमी, janmashtami, janmastmi, जन्माष्टमी पूजा',
    on: { 2024: '08-26', 2025: '08-16', 2026: '09-04', 2027: '08-25', 2028: '08-13' },
  },
  {
    spellings: 'करमा, karma puja, करम पूजा, करमा पूजा, करम पर्व, karam parab, करमा पर्व, करम परब, karam puja',
    on: { 2024: '09-14', 2025: '09-03', 2026: '09-22', 2027: '09-11', 2028: '08-31' },
  },
  {
    spellings: 'गणेश चतुर्थी, ganesh chaturthi, गणेश पूजा, ganesh puja',
    on: { 2024: '09-07', 2025: '08-27', 2026: '09-14', 2027: '09-04', 2028: '08-23' },
  },
  {
    spellings:
      'दशहरा, dussehra, dashahra, dashara, दसहरा, dasahra, विजयादशमी, vijayadashami, vijaya dashmi, विजया दशमी',
    on: { 2024: '10-12', 2025: '10-02', 2026: '10-20', 2027: '10-09', 2028: '09-27' },
  },
  { spellings: 'धनतेरस, dhanteras', on: { 2024: '10-29', 2025: '10-18', 2026: '11-06', 2027: '10-27', 2028: '10-15' } },
  {
    spellings: 'दिवाली, दीपावली, diwali, dipawali, deepawali, दीवाली, deewali, दिपावली, dewali',
    on: { 2024: '10-31', 2025: '10-20', 2026: '11-08', 2027: '10-29', 2028: '10-17' },
  },
  {
    spellings: 'भाई दूज, भैया दूज, bhai dooj, bhaiya duj',
    on: { 2024: '11-03', 2025: '10-23', 2026: '11-11', 2027: '10-31', 2028: '10-19' },
  },
  {
    spellings: 'छठ, chhath, chath puja, छठ पूजा, chhath puja, छठ पर्व, chhat puja',
    on: { 2024: '11-07', 2025: '10-27', 2026: '11-15', 2027: '11-04', 2028: '10-23' },
  },
  {
    spellings: 'गुरु नानक जयंती, guru nanak jayanti, कार्तिक पूर्णिमा, kartik purnima',
    on: { 2024: '11-15', 2025: '11-05', 2026: '11-24', 2027: '11-14', 2028: '11-02' },
  },
];
