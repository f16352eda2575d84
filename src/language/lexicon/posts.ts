/** The posts people complain about, with the names people give them. Spellings as in all lexicons: once each. */
import type { Lexicon } from './lexicon.ts';

export const POST_WORDS: Lexicon = {
  'p:bdo':
    'बीडीओ, bdo, b d o, बी डी ओ, बीडिओ, बिडिओ, प्रखंड विकास पदाधिकारी, prakhand vikas padadhikari, block development officer, vdo sahab, bdo sahab, बीडीओ साहब, बिडीओ',
  'p:co':
    'सीओ, सी ओ, co sahab, co saheb, co sir, co sahib, co office, co ne, co ka, co ko, co, c o, अंचल अधिकारी, अंचलाधिकारी, anchal adhikari, anchaladhikari, circle officer, सीओ साहब, सिओ, अंचल पदाधिकारी, circle office',
  'p:dc':
    'डीसी, डी सी, dc, d c, dc sahab, उपायुक्त, upayukt, deputy commissioner, डीसी साहब, dm, dm sahab, डीएम, collector, कलेक्टर, जिलाधिकारी, ddc, डीडीसी, उप विकास आयुक्त',
  'p:sdo':
    'एसडीओ, एस डी ओ, sdo, s d o, अनुमंडल पदाधिकारी, अनुमंडलाधिकारी, sdm, एसडीएम, sub divisional officer, anumandal padadhikari, एसडिओ',
  'p:sp':
    'एसपी, एस पी, sp sahab, sp, s p, superintendent of police, पुलिस अधीक्षक, ssp, एसएसपी, dsp, डीएसपी, sdpo, एसडीपीओ',
  'p:police':
    'थाना प्रभारी, thana prabhari, थानेदार, thanedar, दरोगा, daroga, दारोगा, darogha, officer in charge, oc, thana incharge, बड़ा बाबू थाना, पुलिस, police, pulis, police wala, police wale, पुलिस वाला, पुलिस वाले, सिपाही, sipahi, constable, हवलदार, havildar, asi, सब इंस्पेक्टर, sub inspector, si sahab, inspector, इंस्पेक्टर, jamadar, जमादार, चौकीदार, chaukidar, थाना वाला, थाना वाले, thana wala, thana wale, थाना मुंशी, traffic police, थाना के मुंशी, munshi thana, पुलिसकर्मी, sho, station officer, थानाप्रभारी, police officer, io',
  'p:mukhiya':
    'मुखिया, mukhiya, mukhia, mukhya ji, mukhiyaji, मुखिया जी, मुखिया पति, mukhiya pati, मुखिआ, mukiya, प्रमुख, pramukh, उप मुखिया, up mukhiya, सरपंच, sarpanch, gram pradhan, ग्राम प्रधान, मुखियाजी, मुखियाइन, village head',
  'p:ward-member':
    'वार्ड सदस्य, ward sadasya, ward member, वार्ड मेंबर, वार्ड पार्षद, ward parshad, पार्षद, parshad, parsad, ward parsad, councillor, ward councillor, पंचायत समिति सदस्य, पंसस, वार्ड मेम्बर, जिला परिषद सदस्य, zila parishad member, ward commissioner, वार्ड कमिश्नर, पार्सद',
  'p:panchayat-secretary':
    'पंचायत सचिव, panchayat sachiv, panchayat secretary, पंचायत सेवक, panchayat sewak, panchayat sevak, pancayat sewak, pancayat sevak, pancayat sachiv, ग्राम सेवक, gram sewak, gram sevak, पंचायत सचीव, panchyat sachiv, पंचायत सेक्रेटरी, जनसेवक, jansevak, jan sewak, panchayt sachiv, panchayat swayamsevak, पंचायत स्वयंसेवक',
  'p:rozgar-sevak':
    'रोजगार सेवक, rojgar sevak, rozgar sevak, rojgar sewak, rozgar sewak, rojgaar sevak, रोजगार सेवकवा, रोजगार सेविका, grs, gram rojgar sevak, ग्राम रोजगार सेवक, employment assistant, मेट, mate, met, बीपीओ, bpo, मनरेगा मेट, rojgarsevak, रोज़गार सेवक, mgnrega mate, रोजगारसेवक',
  'p:ration-dealer':
    'राशन डीलर, ration dealer, rasan dealer, rashan dealer, डीलर, dealer, dealar, delar, diler, डिलर, डीलरवा, कोटेदार, kotedar, kotadar, पीडीएस डीलर, pds dealer, पीडीएस वाला, राशन वाला, ration wala, rasan wala, rashan wala, राशन दुकानदार, ration dukandar, rashan dukandar, pds shopkeeper, ration shopkeeper, ration shop owner, fps dealer, कोटा वाला, जन वितरण विक्रेता, दुकानदार राशन, दुकानदार, dukandar, shopkeeper, जन वितरण प्रणाली दुकानदार, जविप्र, pds dukandar',
  'p:supply-officer':
    'आपूर्ति पदाधिकारी, apurti padadhikari, aapurti padadhikari, supply officer, आपूर्ति पदाधिकारी, mo sahab, एमओ, एमओ साहब, marketing officer, मार्केटिंग ऑफिसर, bso, बीएसओ, dso, डीएसओ, supply inspector, एम ओ, मार्केटिंग अफसर',
  'p:electricity-staff':
    'लाइनमैन, लाइन मैन, line man, lineman, linemen, lainman, laineman, लाइनमेन, laynman, लाईनमैन, मीटर रीडर, meter reader, बिजली मिस्त्री, bijli mistri, बिजली मिस्तरी, बिजली वाला, bijli wala, bijli wale, बिजली वाले, बिजली विभाग वाला, बिजली विभाग वाले, ऊर्जा मित्र, urja mitra, बिजली कर्मचारी, bijli karmchari, electricity staff, electricity employee, लाइनमैनवा, बिजली विभाग के कर्मचारी, electricity board staff, सब स्टेशन ऑपरेटर',
  'p:engineer':
    'जेई, je sahab, je saheb, je ne, je ka, je ko, je se, जे ई, junior engineer, जूनियर इंजीनियर, कनीय अभियंता, kaniya abhiyanta, kaniy abhiyanta, सहायक अभियंता, अभियंता, abhiyanta, इंजीनियर, engineer, enginer, injiniyar, executive engineer, कार्यपालक अभियंता, sub engineer, technical assistant, जेईई, assistant engineer, सहायक इंजीनियर',
  'p:contractor':
    'ठेकेदार, thekedar, thikedar, thekadar, thekedaar, ठीकेदार, ठिकेदार, contractor, contracter, संवेदक, samvedak, sanvedak, ठेकेदारवा, कॉन्ट्रैक्टर, ठेकदार, agency wala, company wala, कंपनी वाला',
  'p:teacher':
    'शिक्षक, shikshak, sikshak, shikshika, शिक्षिका, टीचर, teacher, teachers, ticher, टीचरवा, मास्टर, master, master sahab, masterji, मास्टर साहब, मास्टर साब, मास्टर जी, मास्टरवा, हेडमास्टर, हेड मास्टर, headmaster, head master, hm sahab, हेडमास्टर साहब, प्रधानाध्यापक, pradhanadhyapak, principal, प्रिंसिपल, प्रधान शिक्षक, प्रभारी प्रधानाध्यापक, पारा शिक्षक, para teacher, para shikshak, सहायक शिक्षक, प्रधानाचार्य, मास्टरनी, madam ji school, सर जी स्कूल, head teacher, headmistress, hostel warden, वार्डन, warden',
  'p:education-officer':
    'बीईईओ, beeo, beo, बीईओ, dse, डीएसई, deo, डीईओ, शिक्षा पदाधिकारी, shiksha padadhikari, education officer, शिक्षा अधीक्षक, block education officer, beep, crp, सीआरपी, brp, शिक्षा प्रसार पदाधिकारी, district education officer, crp brp',
  'p:doctor':
    'डॉक्टर, doctor, doctors, docter, daktar, डाक्टर, dr, dr sahab, doctor sahab, डॉक्टर साहब, डाक्टर साहब, डागडर, daktar babu, एएनएम, anm, a n m, एएनएम दीदी, anm didi, नर्स, nurse, nurses, nars, सहिया, sahiya, sahia, सहिया दीदी, sahiya didi, आशा दीदी, asha didi, आशा, कंपाउंडर, compounder, compaunder, कम्पाउंडर, सिविल सर्जन, civil surgeon, चिकित्सा पदाधिकारी, chikitsa padadhikari, medical officer, moic, एमओआईसी, मेडिकल ऑफिसर, चिकित्सक, chikitsak, hospital staff, स्वास्थ्य कर्मी, swasthya karmi, health worker, health staff, lab technician, pharmacist, फार्मासिस्ट, ambulance driver, एम्बुलेंस ड्राइवर, एंबुलेंस चालक, अस्पताल वाले, अस्पताल कर्मी, aspatal wale, अस्पताल का स्टाफ, asha worker, gnm, cho, सीएचओ, एएनएम जी, hospital guard, mpw, health sahiya',
  'p:anganwadi-worker':
    'सेविका, sevika, sewika, sevika didi, सेविका दीदी, आंगनबाड़ी सेविका, आंगनवाड़ी सेविका, आंगनबाड़ी दीदी, anganwadi sevika, anganwadi worker, anganwadi didi, anganbadi sevika, anganwadi sewika, aganwadi sevika, anganbari sevika, आंगनबाड़ी वर्कर, सहायिका, sahayika, anganwadi helper, आंगनबाड़ी सहायिका, anganwadi wali, sewika didi, aww',
  'p:cdpo':
    'सीडीपीओ, cdpo, c d p o, बाल विकास परियोजना पदाधिकारी, महिला पर्यवेक्षिका, पर्यवेक्षिका, mahila paryavekshika, lady supervisor, सुपरवाइजर, supervisor, महिला सुपरवाइजर, पर्यवेक्षक, सीडीपीओ मैडम',
  'p:revenue-clerk':
    'कर्मचारी, karmchari, karamchari, karmachari, karmchaari, हल्का कर्मचारी, halka karmchari, halka karamchari, halka karmachari, राजस्व कर्मचारी, rajaswa karmchari, rajasw karmchari, revenue clerk, revenue karamchari, revenue karmchari, halka clerk, राजस्व उप निरीक्षक, rajaswa up nirikshak, पटवारी, patwari, करमचारी, करमचारीया, कर्मचारीया, अंचल कर्मचारी, anchal karmchari, सीआई, ci sahab, अंचल निरीक्षक, anchal nirikshak, circle inspector, revenue staff, revenue sub inspector, हल्का कर्मचारीया, revenue inspector, revenue employee, halka staff',
  'p:surveyor':
    'अमीन, amin, ameen, सर्वेयर, surveyor, अमीन साहब, amin sahab, अमीनवा, sarkari amin, सरकारी अमीन, anchal amin',
  'p:agriculture-officer':
    'कृषि पदाधिकारी, krishi padadhikari, agriculture officer, बीएओ, bao, dao, बीटीएम, btm, atm agriculture, कृषक मित्र, krishak mitra, kisan mitra, किसान मित्र, पैक्स अध्यक्ष, pacs adhyaksh, paiks adhyaksh, pacs president, लैम्प्स अध्यक्ष, लैंप्स अध्यक्ष, lamps adhyaksh, lampus adhyaksh, पैक्स प्रबंधक, pacs manager, lamps sachiv, लैम्प्स सचिव, लैंप्स सचिव, पशु चिकित्सक, pashu chikitsak, veterinary doctor, lamps manager, lamps secretary, pacs secretary, पैक्स सचिव, पैक्स मैनेजर, bco, सहकारिता पदाधिकारी, प्रखंड कृषि पदाधिकारी, खाद दुकानदार, khad dukandar',
  'p:forest-officer':
    'वनपाल, वन पाल, vanpal, van pal, वनरक्षी, वन रक्षी, vanrakshi, van rakshi, फॉरेस्ट गार्ड, forest guard, forestguard, फारेस्ट गार्ड, वनकर्मी, वन कर्मी, van karmi, रेंजर, ranger, renjar, डीएफओ, dfo, forest officer, forester, वन विभाग वाला, वन विभाग के लोग, forest wala, forest wale, फॉरेस्टर, वन क्षेत्र पदाधिकारी, forest department staff, van vibhag wale, वन विभाग वाले, forest ranger, beat officer, forest beat officer, वन विभाग के कर्मी, forest staff, फॉरेस्ट वाला, फॉरेस्ट वाले',
  'p:bank-staff':
    'बैंक मैनेजर, bank manager, shakha prabandhak, शाखा प्रबंधक, branch manager, बैंक कर्मचारी, bank karmchari, bank staff, bank employee, bank clerk, सीएसपी संचालक, csp sanchalak, csp operator, csp wala, सीएसपी वाला, csp wale, बैंक मित्र, bank mitra, bc sakhi, बीसी सखी, कैशियर, cashier, kaisiyar, bank wala, bank wale, बैंक वाले, बैंक वाला, csp agent, bc agent, csp center wala, फील्ड ऑफिसर, csp owner, सीएसपी वाले, bank ke manager, बैंक के मैनेजर, loan officer, बैंक कर्मी, bank karmi, manager, मैनेजर',
  'p:middleman':
    'दलाल, dalal, dalaal, बिचौलिया, bichauliya, bicholiya, bichouliya, bichauliye, बिचौलिए, middleman, middlemen, middle man, tout, touts, broker, agent, एजेंट, दलालवा, बिचौलियों, दलालों, dalalo, जमीन दलाल, दलाल लोग',
  'p:mla': 'विधायक, vidhayak, vidhayk, bidhayak, mla, m l a, एमएलए, विधायक जी, bidhayk, विधायिका',
  'p:mp': 'सांसद, sansad, saansad, सांसद जी, member of parliament, sansad ji, mp sahab, एमपी, mp',
  'p:party-office-bearer':
    'प्रखंड अध्यक्ष, prakhand adhyaksh, prakhand adhyksh, block adhyaksh, block president, block prez, block presi, ब्लॉक अध्यक्ष, जिलाध्यक्ष, जिला अध्यक्ष, jiladhyaksh, jila adhyaksh, zila adhyaksh, ziladhyaksh, district president, dist president, dist prez, मंडल अध्यक्ष, mandal adhyaksh, mandal president, नगर अध्यक्ष, nagar adhyaksh, पंचायत अध्यक्ष, panchayat adhyaksh, panchayat president, बूथ अध्यक्ष, booth adhyaksh, booth president, जिला सचिव, jila sachiv, zila sachiv, district secretary, प्रखंड सचिव, prakhand sachiv, block secretary, महासचिव, mahasachiv, जिला महासचिव, महामंत्री, mahamantri, जिला महामंत्री, general secretary, कोषाध्यक्ष, koshadhyaksh, treasurer, उपाध्यक्ष, upadhyaksh, vice president, जिला उपाध्यक्ष, प्रखंड उपाध्यक्ष, प्रदेश अध्यक्ष, pradesh adhyaksh, state president, जिला प्रभारी, zila prabhari, jila prabhari, प्रखंड प्रभारी, prakhand prabhari, block incharge, district incharge, प्रवक्ता, pravakta, spokesperson, नगर सचिव, मीडिया प्रभारी, media prabhari, media incharge, युवा अध्यक्ष, yuva adhyaksh, महिला अध्यक्ष, mahila adhyaksh, मोर्चा अध्यक्ष, morcha adhyaksh, youth president, जिला संयोजक, संयोजक, sanyojak, convenor, convener, coordinator, समन्वयक, samanvayak, office bearer, office bearers, पदाधिकारी पार्टी, संगठन मंत्री, sangathan mantri, जिला मंत्री, zila mantri, संगठन सचिव, वार्ड अध्यक्ष, ward adhyaksh, ward president, प्रखंड कमेटी अध्यक्ष, पार्टी अध्यक्ष, party president, अल्पसंख्यक अध्यक्ष, युवा मोर्चा अध्यक्ष, प्रमंडल प्रभारी, प्रमंडलीय प्रभारी, प्रदेश सचिव, प्रदेश महासचिव, पंचायत प्रभारी',
  'p:other':
    'क्लर्क, clerk, klark, बड़ा बाबू, bada babu, bara babu, babu, बाबू, किरानी, kirani, नाजिर, najir, कंप्यूटर ऑपरेटर, computer operator, operator, ऑपरेटर, ऑपरेटरवा, पंप ऑपरेटर, pump operator, जल सहिया, jal sahiya, pragya kendra wala, प्रज्ञा केंद्र संचालक, प्रज्ञा केंद्र वाला, pragya kendra sanchalak, vle, वीएलई, csc operator, csc wala, प्रज्ञा केंद्र ऑपरेटर, welfare officer, कल्याण पदाधिकारी, kalyan padadhikari, dwo, bwo, जिला परिवहन पदाधिकारी, dto, डीटीओ, mvi, चपरासी, peon, नगर पंचायत कर्मी, sanitary inspector, सफाई कर्मी, safai karmi, सफाई निरीक्षक, sweeper, नगर आयुक्त, executive officer, कार्यपालक पदाधिकारी, social security officer, सामाजिक सुरक्षा पदाधिकारी, प्रबंधक, data entry operator, labour officer, श्रम अधीक्षक, labour superintendent, गैस एजेंसी वाला, gas agency wala, gas agency, गैस एजेंसी, निबंधक, registrar, रजिस्ट्रार, समूह अध्यक्ष, jslps didi, vendor, वेंडर, tola sevak, नोडल पदाधिकारी, nodal officer, tehsildar, तहसीलदार, magistrate, ब्लॉक कोऑर्डिनेटर, block coordinator, awas coordinator, आवास कोऑर्डिनेटर, आवास समन्वयक, awas mitra, आवास मित्र, पंचायत मित्र, deling assistant, dealing assistant, mining officer, खनन पदाधिकारी, excise',
  // "somebody in an office" without a post: not an official to be named
  honorific:
    'साहब, साहेब, साब, sahab, saheb, sahib, saab, sab ji, जी, ji, jee, sir, सर, मैडम, madam, maam, mam, बाबू, दीदी, didi, भैया, bhaiya, भाई, bhai, महोदय, mahoday, महोदया, श्री, shri, sri, श्रीमती, smt, shrimati, mr, mrs, श्रीमान, shriman, जनाब, लोग, वाला, वाले, wala, wale, मियां, दादा, dada, दा, da, काका, चाचा, chacha',
};
