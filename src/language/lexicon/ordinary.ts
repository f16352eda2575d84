/**
 * Ordinary words that mean nothing to the rules and lie near words that do: listed so that they are not read as a slip of
 * the pen, and so that a name ends where they begin. Words of the lexicons need not stand here.
 */
export const ORDINARY_WORDS = `
में me mein main men मैं मे का ka की ki के ke k को ko से ने ne पर par pe pr तक tak tk भी bhi ही hi तो to और aur or एवं evam तथा व या ya कि जो jo सो वह wo vo woh यह ये ye yeh इस उस us is इन उन in un जिस jis किस kis
है हैं hai hain h हूँ hun hu था थे थी रहा रही रहे raha rahi rahe rha rhi rhe गया गई गए gaya gayi gye gya gyi जा ja जाता jata जाते jate जाती jati जाना jana कर kar kr करके करता karta करते karte करती karti करना karna krna हो ho होता hota होते hote होती hoti होना hona होने
मेरा mera मेरी meri मेरे mere हमारा hamara हमारी hamari हमारे hamare humare आप aap ap आपका aapka आपके aapke आपसे उसका uska उसके uske उनका unka उनके unke इसका iska इसके iske इनका उसे उन्हें हमें hame hamen humein मुझे mujhe mujhko हमको hamko humko तुम tum तुमको अपना apna अपनी apni अपने apne खुद khud सब sab सभी sabhi कुछ kuch kuchh कोई koi बहुत bahut bhut bahot कम ज्यादा jyada jada जादा थोड़ा thoda
क्या kya क्यों kyon kyu kyun कब kab कहाँ kahan kaha कैसे kaise कौन kaun कितना kitna kitne कितने जब jab तब tab अब ab अभी abhi फिर phir fir यहाँ yahan yaha वहाँ wahan waha vaha इधर idhar उधर udhar ऐसा aisa ऐसे aise वैसे waise जैसे jaise
बोला bola बोले bole बोलता bolta बोलते bolte बोलती bolti कहा कहते kahte kehte कहता kahta कहती बताया bataya बताए bataye बताते पूछा pucha puchha सुना suna देखा dekha देखे dekhe देता deta देते dete देती deti दिया diya देना dena लेना lena लेकर lekar रखा rakha रखे साथ sath के साथ बीच bich beech अंदर andar बाहर bahar ऊपर upar नीचे niche पास paas pas सामने samne पीछे piche आगे aage
सुबह subah शाम sham दोपहर dopahar रात raat दिन समय samay टाइम time बात baat काम kaam kam लोग अच्छा बुरा bura नया naya नई nayi नए naye पुराना purana बड़ा bada छोटा chota chhota सही पूरा pura पूरी puri सारा sara सारे sare
कारण karan वजह wajah लिए liye बिना bina बगैर bagair बाद baad पहले बजाय द्वारा dwara अनुसार तरफ taraf मगर magar लेकिन lekin par परंतु किंतु इसलिए isliye ताकि taki अगर agar yadi यदि
घर ghar गाँव गांव gaon gav gaanv पंचायत panchayat प्रखंड prakhand जिला jila zila जिले block ब्लॉक टोला tola मोहल्ला mohalla नगर nagar शहर shahar ग्राम gram वार्ड ward बूथ booth स्थान sthan कार्यक्रम karyakram program programme अध्यक्षता adhyakshata नेतृत्व netritva विषय vishay सेवा seva महोदय mahoday निवेदन nivedan niwedan vinti विनती आग्रह सूचना suchna सादर sadar भवदीय प्रति
the a an of in on at by for and or is are was were be been has have had this that these those it its he she they we you i my our your his her their from with to as not no yes all any some from there here when where what who how which please sir madam our team under about also only very more most other than then them him us me am do does did so but if
बेटा beta बेटी beti पत्नी patni पति pati माँ maa मां पिता pita पिताजी बाबूजी babuji भाई bhai बहन behan bahan दादी नाना चाचा chacha बच्चा bachcha baccha bacha बच्चे bachche लड़का ladka लड़की ladki आदमी गरीब garib gareeb विकलांग बूढ़ा budha बूढ़ी विधवा बुजुर्ग दुखी
फोटो photo फोटु pic pics image attach attached भेज bhej भेजा bheja भेजते भेजना bhejna भेजूंगा नंबर मोबाइल मैसेज message msg ग्रुप
सरकार sarkar sarkari सरकारी आवेदन avedan awedan aavedan application form फॉर्म नाम naam nam पता pata दस्तावेज कागज kagaj office कार्यालय karyalay ऑफिस विभाग vibhag अधिकारी adhikari पदाधिकारी कर्मी साइन sign हस्ताक्षर
kara karaya karwaya karwana कराया करवाया karaye karane देकर dekar जाकर jakar आकर aakar मिलकर milkar होकर hokar चल chal chala chale चलो आना aana आने aane जाने jane लगा laga lage लगे lagi लगी लगता lagta पड़ pad पड़ा pada पड़े pade पड़ता padta
टंकी तक mukti हालत halat हाल haal हालात तैयार taiyar जल्दी jaldi तुरंत turant कृपया kripya please plz pls जरा zara थोड़ी देर भर bhar हर har रोज रोजाना सिर्फ sirf केवल kewal खाली khali मात्र matr करीब karib लगभग lagbhag around approx about almost nearly तकरीबन kareeb तकरीबन
बाजार bazar bajar हाट haat दुकान dukan dukaan मेला mela मैदान maidan भवन bhavan bhawan सभागार sabhagar परिसर parisar चौक chowk chauk मोड़ mod मंदिर mandir मस्जिद चर्च स्टेशन station नदी nadi तालाब talab पहाड़ pahad
वाला wala वाले wale वाली wali गलत हिसाब तरह tarah दिक्कत बारे bare कहीं kahin सकता sakta सकते sakte सके पाता pata पाया paya चाहते chahte चाहता chahta चाहिए chahiye chahie मान man मन
जेठ जी मानना manna मानिए maniye जान jaan जान jan पहचान दूसरा dusra दूसरे dusre तीसरा tisra पहला pahla pehla पहली दोनों dono तीनों चारों
सामान saman सामग्री samagri मिल mil मिला मिले mile मिलता milta मिलती मिलेगा milega मिलना milna मिलाकर लेकिन सीमा neta chunav संकल्प देश desh राज्य rajya जनता प्रदेश pradesh केंद्र kendra
उठा utha उठता uthta उठाया uthaya बैठ baith बैठा baitha बैठे baithe खड़ा khada khara खड़े khade
हटा hata हटाया मान्य मुद्दा mudda मुद्दे mudde मुद्दों चर्चा charcha बातचीत जानकारी jankari jaankari समझ samajh समझाया samjhaya योजना निर्णय nirnay प्रस्ताव
gaadi gadi गाड़ी mobile school college machine मशीन pension ration certificate reply answer
maang manga sunke sunte sunta suno sunna khana khane pina pine kapda roti रोटी कपड़ा दाल चीज cheez chij jagah जगह side साइड
`;
